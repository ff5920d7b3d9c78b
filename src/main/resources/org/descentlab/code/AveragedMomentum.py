class AveragedMomentum(torch.optim.Optimizer):
    """Momentum as an exponential moving average of the gradients, from 0.
    PyTorch has no counterpart: SGD with dampening takes another first step."""

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
                v.copy_(beta * v + (1 - beta) * g)
                p -= group["lr"] * (beta * v + (1 - beta) * g if group["nesterov"] else v)
