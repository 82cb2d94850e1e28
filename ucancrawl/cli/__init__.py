"""The command line: one file a command, each a door that calls one room."""
