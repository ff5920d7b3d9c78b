class Rprop(torch.optim.Optimizer):
    """Rprop (Riedmiller and Braun 1993) whose steps are scaled with the learning rate. In
    torch.optim.Rprop the learning rate counts at the first step alone, and must leave the
    steps room to grow and to shrink."""

    def __init__(self, params, lr, eta_minus, eta_plus, step_min, step_max):
        options = dict(lr=lr, eta_minus=eta_minus, eta_plus=eta_plus)
        super().__init__(params, dict(options, step_min=step_min, step_max=step_max, first=lr))

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            first = group["first"]
            for p in group["params"]:
                g = p.grad
                size = self.state[p].setdefault("size", torch.full_like(p, first))
                previous = self.state[p].setdefault("gradient", torch.zeros_like(p))
                turned = previous * g < 0
                size[previous * g > 0] *= group["eta_plus"]
                size[turned] *= group["eta_minus"]
                size.clamp_(group["step_min"], group["step_max"])
                previous.copy_(g.masked_fill(turned, 0))
                if first > 0:
                    p -= previous.sign() * size * (group["lr"] / first)
