#pragma once
/// The commands of the native program. Each answers its exit status: 0 done, 1 nothing usable, 2 wrong usage.

#include "cli/arguments.h"
#include "core/io/workforce/workforce_csv.h"

namespace turnpoint {

/// The command that the arguments name.
int run_command(const Arguments& arguments);
/// The same, and its run file in the file of --run-file, which must not be there yet.
int run_and_keep(const Arguments& arguments);

int run_check(const Arguments& arguments);
int run_diff(const Arguments& arguments);
int run_findings(const Arguments& arguments);
int run_timeline(const Arguments& arguments);
int run_compare(const Arguments& arguments);
int run_equality(const Arguments& arguments);
int run_sweep(const Arguments& arguments);
int run_ledger(const Arguments& arguments);
int run_removal(const Arguments& arguments);
int run_stats(const Arguments& arguments);
int run_synth(const Arguments& arguments);
int run_case_due(const Arguments& arguments);
int run_case_export(const Arguments& arguments);
int run_case_retention(const Arguments& arguments);
int run_case_form(const Arguments& arguments);
int run_case_letter(const Arguments& arguments);
int run_import(const Arguments& arguments);
int run_export(const Arguments& arguments);
int run_facts(const Arguments& arguments);
int run_merge(const Arguments& arguments);
int run_report(const Arguments& arguments);
int run_rerun(const Arguments& arguments);
int run_plan(const Arguments& arguments);
int run_exercise(const Arguments& arguments);

/// The exit status of a command that is done: 1 under --strict when a row was refused.
int finished(const Arguments& arguments, const WorkforceReading& reading);

/// Lists the errors; 2 when they lie in the command line, else 1.
int refuse(const std::vector<Error>& errors);
inline int refuse(const Error& error) { return refuse(std::vector<Error>{error}); }

}  // namespace turnpoint
