-- A process may be killed in a migration, and H2 commits each table by itself: what is there already is kept.
-- Runs of jobs. Times are instants; digests are lower-case hexadecimal SHA-256.
create table if not exists run (
	run_id varchar(120) not null primary key,
	job varchar(64) not null,
	extract_id varchar(255),
	extract_digest char(64),
	policy_digest char(64),
	cut_off timestamp with time zone,
	out_dir varchar(1000),
	job_file varchar(1000),
	status varchar(20) not null,
	started_at timestamp with time zone not null,
	ended_at timestamp with time zone,
	findings bigint,
	message varchar(2000),
	options varchar(4000),
	job_execution_id bigint
);

create index if not exists run_by_job on run (job, started_at);
