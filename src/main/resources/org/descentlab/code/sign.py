    def sign(self):
        """Returns 1 or -1."""
        return 1.0 if self.bits(1) else -1.0
