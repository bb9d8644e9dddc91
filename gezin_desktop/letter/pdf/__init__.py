"""How a letter is drawn: blocks set, put on pages, tagged, finished as PDF/A and PDF/UA."""
