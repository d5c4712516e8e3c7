#pragma once
/// The files of the worked cases.

#include "tests/scenarios/cases/worked_case.h"

namespace turnpoint::test {

/// The policies that have cases.
inline constexpr const char* case_policies[] = {"nw-wellbeing", "reigate-banstead-2014", "thornton-2009"};

/// Everything in the folder of a policy's cases, sorted: what is no case there is not passed over.
Lines case_files(const std::string& policy);

CaseReading read_case_file(const std::string& path);

}  // namespace turnpoint::test
