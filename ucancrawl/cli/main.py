"""The command `ucancrawl`: collects the subcommands, turns errors into exit codes."""

import logging
import os
import sys
from importlib import import_module
from importlib.metadata import version

import click
import typer

from storage.errors import ArchiveError
from ucancrawl.exits import Exit, exit_of_error

COMMANDS = ("crawl", "ingest", "link", "show", "status", "export", "migrate")
"""Every subcommand, in the order of a day's work; each a module beside this one."""

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
        typer.echo(f"ucancrawl {version('ucancrawl')}")
        raise typer.Exit


@app.callback()
def _root(
    _: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version."
    ),
) -> None:
    """Crawl, keep, read, link and export the editions of UCA News."""


def _register() -> None:
    for name in COMMANDS:
        import_module(f"ucancrawl.cli.{name}").register(app)


def _complain(sentence: str) -> None:
    sys.stderr.write(f"ucancrawl: {sentence}\n")


def _run(arguments: list[str] | None) -> int:
    command = typer.main.get_command(app)
    result = command.main(arguments, prog_name="ucancrawl", standalone_mode=False)
    return int(result or 0)


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code; an error speaks in one sentence."""
    os.environ.setdefault("SCRAPY_SETTINGS_MODULE", "ucancrawl.settings")
    _register()
    try:
        return _run(arguments)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return Exit.USAGE
    except click.ClickException as error:
        error.show()
        return Exit.USAGE
    except (click.Abort, KeyboardInterrupt):
        _complain("interrupted; what was stored stays, run the command again.")
        return Exit.INTERRUPTED
    except BrokenPipeError:
        # The reader of a pipe went away (`| head`): nothing of ours failed.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.DONE
    except ArchiveError as error:
        _complain(str(error))
        return exit_of_error(error)
    except Exception:
        logging.getLogger(__name__).exception("Internal error")
        _complain("internal error, the traceback stands above; please report it.")
        return Exit.INTERNAL_ERROR
