"""Any words on the screen onto the clipboard, and off it again after a while."""
