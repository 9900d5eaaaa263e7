"""What the smoke test checks by itself: rounding, packing, figures, and a run that is killed and goes on."""


def exported(weight, bits):
    """The weight [K, N] as the export stores it and the runtime unpacks it."""
    from pipeline import narrow
    codes, scales = narrow.quantise(weight, bits)
    return (codes.astype('float32') - 2 ** (bits - 1)) * scales


def figures_and_roundings():
    import numpy as np
    import torch
    from pipeline import encoder_eval, intervals, metrics, narrow, narrowing, tables
    rng = np.random.default_rng(0)
    weight = rng.normal(size=(8, 256)).astype(np.float32)
    assert np.allclose(tables.rounded(tables.rounded(weight)), tables.rounded(weight), atol=1e-6), 'table rounding drifts'
    for bits in (5, 6):
        codes, _ = narrow.quantise(weight, bits)
        assert (narrow.unpack(narrow.pack(codes, bits), bits) == codes).all(), f'packing in {bits} bits loses something'
        once = exported(weight, bits)
        assert np.allclose(exported(once, bits), once, atol=1e-6), f'rounding to {bits} bits drifts'
        product = torch.nn.Linear(256, 8)
        with torch.no_grad():
            product.weight.copy_(torch.tensor(weight))
        trained = narrowing.Narrow(product.weight, bits)(product.weight).detach().numpy()
        assert np.allclose(trained, exported(weight.T, bits).T, atol=1e-6), f'training rounds to {bits} bits in another way than the export'
        end = narrowing.start([(product, bits)])
        with torch.no_grad():
            product.parametrizations.weight.original.mul_(.7)
        end()
        trained = product.weight.detach().numpy().T
        assert np.allclose(exported(trained, bits), trained, atol=1e-6), f'the export rounds to {bits} bits what training has rounded already'
    vectors = {'query': [1., 0.], 'target': [.6, .8], 'nearer': [.8, .6], 'far': [0., 1.]}
    rank = encoder_eval.ranks(lambda texts: np.array([vectors[t] for t in texts]), ['query'], ['target'], list(vectors))
    assert list(rank) == [1], 'a query or a target counts among its own distractors'
    assert str(intervals.wilson(0, 111)[1]) == '0.0', 'a share below nothing'
    gold, score = np.array([True, False, True, False]), np.array([.9, .1, .4, .4])
    assert abs(metrics.auc(gold, score) - .875) < 1e-9, 'AUC is wrong on ties'


def near_statements():
    import numpy as np
    from pipeline import mix, sources
    tax, same, other, none = (sources.Pair('', '', register, '', '', '', 'none', False, topic) for register, topic in (
        ('policy', 'Tax'), ('debate', 'tax'), ('policy', 'rail'), ('debate, real', '')))
    targets = [mix.matter(tax, q) for q in (same, other, none)]
    assert targets == [mix.TARGET[name] for name in ('unknown', 'none', 'unknown')], 'a label where only the teachers can tell'
    places = [list(p) for p in mix.nearest(np.eye(5), np.eye(5), 1, block=2)]
    assert places == [[0], [1], [2], [3], [4]], 'blocks lose their place'


def resuming(folder):
    """A run that is killed and started again ends with the weights of an unbroken one; with another stamp it starts anew."""
    import torch
    from pipeline.loop import train
    torch.manual_seed(1)
    packs = [(torch.randn(8, 6), torch.randn(8, 2)) for _ in range(40)]

    def trained(name, stamp, die_at=None):
        (folder / name).mkdir(exist_ok=True)
        torch.manual_seed(0)
        model, seen = torch.nn.Linear(6, 2), []

        def loss(model, batch):
            if len(seen) == die_at:
                raise KeyboardInterrupt
            seen.append(batch)
            return ((model(batch[0]).float() - batch[1]) ** 2).mean()
        try:
            train(model, packs, loss, .01, folder / name, stamp, warmup=5, every=0)
        except KeyboardInterrupt:
            pass
        return model.weight.detach().clone(), len(seen)

    unbroken, _ = trained('unbroken', 'a')
    for die_at in (13, 34):  # before and within the part whose mean is taken
        _, seen = trained(f'broken-{die_at}', 'a', die_at)
        resumed, rest = trained(f'broken-{die_at}', 'a')
        assert seen == die_at and rest == len(packs) - die_at, 'a resumed run does not go on where it was killed'
        assert torch.equal(resumed, unbroken), 'a resumed run ends elsewhere than an unbroken one'
    assert trained('unbroken', 'a')[1] == 0, 'a finished run trains again'
    assert trained('unbroken', 'b')[1] == len(packs), 'a checkpoint of something else is taken'
