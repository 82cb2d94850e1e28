"""Pages that people who knew neither code nor tests rebuilt after real newsrooms."""
