"""Why an address was not read: refusals by a rule of ours, failures with a cause.

* UcanError
  + Refusal          a rule said no, nothing was asked
    - AddressRefused
  + Failure          it was asked for, and nothing whole came back
    - HeadersTooLarge
  + Later            the run ends before it was asked
  + ReaderFault      it came whole, and the reader failed at it: a fault of ours
"""

NO_CREDIT = "trap"
"""Why an address waits whose sources name what is not there."""


class UcanError(Exception):
    """Head of the family; caught by the spider and entered in the books."""


class Refusal(UcanError):
    """Raised before a request; `reason` is the rule's name."""

    def __init__(self, reason: str, sentence: str = "") -> None:
        super().__init__(sentence or reason)
        self.reason = reason


class Failure(UcanError):
    """Raised after a request; `reason` is the cause's name."""

    def __init__(self, reason: str, sentence: str = "") -> None:
        super().__init__(sentence or reason)
        self.reason = reason


class AddressRefused(Refusal):
    """Raised at the socket: the address behind a name is not a public one."""


class ReaderFault(UcanError):
    """Raised where a page that is kept could not be read, for whatever reason."""


class HeadersTooLarge(Failure):
    """Raised while a response's header block grows beyond the limit."""


class Later(UcanError):
    """Raised when this run ends before an address was asked; it stays due."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
