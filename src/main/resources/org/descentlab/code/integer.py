    def integer(self, n):
        """Returns a whole number from 0 to n - 1."""
        if n & -n == n:
            return n * self.bits(31) >> 31
        while True:
            bits = self.bits(31)
            if bits - bits % n + n - 1 < 2**31:
                return bits % n
