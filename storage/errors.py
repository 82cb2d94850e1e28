"""What can go wrong in the archive, as one family.

* ArchiveError
  + ArchiveMissing      no archive where one was named
  + ArchiveDamaged      a file of the archive is not what it should be
  + ArchiveTooNew       written by a newer version of the program
  + ArchiveNeedsMigrate written by an older version; `ucancrawl migrate` brings it up
  + ArchiveLocked       another run holds the lock
    - DatabaseBusy      another program holds the database
  + ArchiveUnwritable   no permission, read-only or full disk
    - DiskFull
  + DatabaseMisnamed    a database was named in which no archive can be kept
  + DatabaseUnreachable the database's server does not answer, or lets nobody in
  + InputRefused        a file handed to `ingest` is not what it says, or holds nothing

Every message is one sentence: what, where, what to do.
"""


class ArchiveError(Exception):
    """Head of the family; caught at the doors and turned into an exit code."""


class ArchiveMissing(ArchiveError):
    """Raised on opening a folder or database that holds no archive."""


class ArchiveDamaged(ArchiveError):
    """Raised when the database or a WARC file cannot be read as what it is."""


class ArchiveTooNew(ArchiveError):
    """Raised on opening an archive whose schema this program does not know."""


class ArchiveNeedsMigrate(ArchiveError):
    """Raised on opening an archive with an older schema."""


class ArchiveLocked(ArchiveError):
    """Raised when another process holds the run lock."""


class DatabaseBusy(ArchiveLocked):
    """Raised when another program did not let go of the database in time."""


class ArchiveUnwritable(ArchiveError):
    """Raised when the archive's folder or database refuses a write."""


class DiskFull(ArchiveUnwritable):
    """Raised when a write failed for lack of space."""


class DatabaseMisnamed(ArchiveError):
    """Raised on a database URL that is none, or of a kind that is not supported."""


class DatabaseUnreachable(ArchiveError):
    """Raised when no connection to the database's server came about, or it broke."""


class InputRefused(ArchiveError):
    """Raised when a file handed in from outside cannot be read as articles."""
