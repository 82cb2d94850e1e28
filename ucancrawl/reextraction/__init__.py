"""Every kept capture read again by today's reader, without the network."""
