"""The command `ucancrawl`: collects the subcommands, turns errors into exit codes."""

import logging
import os
import sys
from contextlib import suppress
from importlib import import_module

import typer

from storage.errors import ArchiveError
from storage.warc.disk import FULL
from ucancrawl.cli.descriptors import silence
from ucancrawl.exits import Exit, exit_of_error

COMMANDS = (
    "crawl",
    "ingest",
    "link",
    "show",
    "status",
    "export",
    "migrate",
    "reextract",
    "why",
    "coverage",
    "verify",
    "backup",
    "rebuild",
    "health",
    "fixture",
)
"""Every subcommand, in the order of a day's work; each a module beside this one."""

_TYPER_INTERRUPTED = 130
"""What typer makes of a KeyboardInterrupt."""

app = typer.Typer(
    name="ucancrawl",
    help="Crawl, keep, read, link and export the editions of UCA News.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"ucancrawl {version('ucancrawl')}")
        raise typer.Exit


@app.callback()
def _root(
    _: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version."
    ),
) -> None:
    """Crawl, keep, read, link and export the editions of UCA News."""


def _register(arguments: list[str]) -> None:
    """Load the command that is asked for; all of them where help may be wanted."""
    asked = arguments[0] if arguments else ""
    for name in (asked,) if asked in COMMANDS else COMMANDS:
        import_module(f"ucancrawl.cli.{name}").register(app)


def _complain(sentence: str) -> None:
    if not sentence:
        return
    from ucancrawl.log_output import one_line

    try:
        sys.stderr.write(f"ucancrawl: {one_line(sentence)}\n")
    except OSError:
        # Nobody can be told; the exit code must not be lost with the sentence.
        silence(sys.stderr)


def _sentence(error: typer.TyperException) -> str:
    """What was wrong with the command line, without typer's frame around it."""
    message = getattr(error, "format_message", lambda: str(error))()
    return str(message).removeprefix("Invalid value: ")


def _left(exit_: SystemExit) -> int:
    """Typer leaves with 1 when the reader of a pipe went away, as `| head` does."""
    if isinstance(exit_.__context__, BrokenPipeError):
        silence(sys.stdout)
        return Exit.DONE
    return exit_.code if isinstance(exit_.code, int) else Exit.INTERNAL_ERROR


def _refused(error: OSError) -> int:
    """A write found no room: standard output's, unless the error names a file."""
    with suppress(OSError):
        sys.stdout.flush()
    silence(sys.stdout)
    place = error.filename or "standard output"
    _complain(
        f"{place} cannot be written ({error.strerror}); make room there and run again."
    )
    return Exit.DISK_FULL


def _run(arguments: list[str]) -> int:
    command = typer.main.get_command(app)
    result = command.main(arguments, prog_name="ucancrawl", standalone_mode=False)
    code = int(result or 0)
    try:
        # At the interpreter's exit it would be too late to say what went wrong.
        sys.stdout.flush()
    except BrokenPipeError:
        silence(sys.stdout)
    return Exit.INTERRUPTED if code == _TYPER_INTERRUPTED else code


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code; an error speaks in one sentence."""
    os.environ.setdefault("SCRAPY_SETTINGS_MODULE", "ucancrawl.settings")
    given = sys.argv[1:] if arguments is None else arguments
    _register(given)
    try:
        return _run(given)
    except (typer.Abort, KeyboardInterrupt):
        _complain("interrupted; what was stored stays, run the command again.")
        return Exit.INTERRUPTED
    except typer.TyperException as error:
        _complain(_sentence(error))
        return Exit.USAGE
    except SystemExit as error:
        return _left(error)
    except ArchiveError as error:
        _complain(str(error))
        return exit_of_error(error)
    except Exception as error:
        if isinstance(error, OSError) and error.errno in FULL:
            return _refused(error)
        logging.getLogger(__name__).exception("Internal error")
        _complain("internal error, the traceback stands above; please report it.")
        return Exit.INTERNAL_ERROR
