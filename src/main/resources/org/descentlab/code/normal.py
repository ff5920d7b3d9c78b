    def normal(self):
        """Returns a normal number; Box and Muller make two at a time."""
        if self.second is None:
            angle = 2 * math.pi * self.uniform()
            radius = math.sqrt(-2 * math.log(self.uniform()))
            self.second = radius * math.sin(angle)
            return radius * math.cos(angle)
        first, self.second = self.second, None
        return first

    second = None
