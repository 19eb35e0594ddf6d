"""The step: group like comments. Clusters of the last run stay, unless its settings were others."""

from pipeline.step import Context, Plan, Step
from pipeline.store.work import Work
from pipeline.terminal.progress import Progress


def _plan(context: Context) -> Plan:
    def compute(progress: Progress) -> Work:
        from pipeline.cluster.stage import cluster
        from pipeline.encoders.rows import RowVectors
        from pipeline.tables.readable import may_be_read
        from pipeline.tables.schema import check_comments

        last, frozen = None if context.fresh else context.last(CLUSTER, "comments"), None
        if last is not None:
            grouped = last.loc[may_be_read(last), ["comment_id", "cluster_id"]]
            frozen = grouped.assign(frozen=True)
        clustered = cluster(
            context.table("flag", "comments"),
            RowVectors.read(context.arrays("embed")),
            settings=context.consultation.cluster,
            previous=frozen,
        )
        comments = check_comments(clustered.comments, "cluster")
        return Work(
            tables={"comments": comments, "clusters": clustered.clusters},
            counts={
                "clusters": len(clustered.clusters),
                "clustered": int(comments["cluster_id"].notna().sum()),
            },
        )

    return Plan(compute)


CLUSTER = Step(
    name="cluster",
    reads=("flag", "embed"),
    writes=("comments", "clusters"),
    settings=("cluster",),
    plan=_plan,
)
