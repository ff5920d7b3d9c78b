def take_statistics(rows):
    """Lets the batch norms keep the mean and the biased variance of these rows."""
    norms = [layer for layer in model.modules() if isinstance(layer, torch.nn.BatchNorm1d)]
    for norm in norms:
        norm.momentum = 1
    model(rows)
    for norm in norms:
        norm.running_var *= (len(rows) - 1) / len(rows)
