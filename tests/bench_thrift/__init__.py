"""What thrift saves, and what dead hosts cost the others: `python -m tests.bench_thrift`."""
