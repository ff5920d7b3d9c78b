class HeavyBall(torch.optim.Optimizer):
    """The heavy ball. PyTorch's SGD does the same, but has no velocity yet when momentum that
    began with 0 is changed on the way."""

    def __init__(self, params, lr, beta, nesterov, weight_decay):
        options = dict(lr=lr, beta=beta, nesterov=nesterov, weight_decay=weight_decay)
        super().__init__(params, options)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            beta = group["beta"]
            for p in group["params"]:
                g = p.grad + group["weight_decay"] * p
                v = self.state[p].setdefault("velocity", torch.zeros_like(p))
                v.copy_(beta * v + g)
                p -= group["lr"] * (g + beta * v if group["nesterov"] else v)
