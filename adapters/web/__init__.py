"""The browser page: a real adapter, and the demo."""
