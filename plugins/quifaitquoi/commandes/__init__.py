"""What can one ask the program for? One file per command: its arguments, then what it answers."""
