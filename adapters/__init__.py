"""One folder a platform: payloads in, requests out."""
