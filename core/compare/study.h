#pragma once
/// The saved document of a change of policy: which workforce, which policies with which changes, which dates,
/// and the plan to bring it about.

#include <string>
#include <vector>

#include "core/compare/case_record.h"
#include "core/compare/disclosure/gate.h"
#include "core/compare/people_entry.h"
#include "core/plan/plan.h"
#include "core/policy/parameter.h"
#include "core/time/window.h"
#include "core/transition/rules.h"

namespace turnpoint {

/// A policy as a study uses it.
struct PolicyChoice {
  std::string policy;  ///< id of one of the study's own policies, or of a shipped one
  std::vector<ParameterEdit> edits;
  std::vector<std::string> without;  ///< triggers taken out, by id
  std::vector<std::string> with;     ///< triggers asked for that are else left out, by id
  friend bool operator==(const PolicyChoice&, const PolicyChoice&) = default;
};

/// An organisation's own policy, kept whole in the study.
struct OwnPolicy {
  std::string id;
  std::string text;  ///< its file, as print_json writes it
  friend bool operator==(const OwnPolicy&, const OwnPolicy&) = default;
};

/// A pack of exercises that is being written, kept whole in the study.
struct OwnPack {
  std::string id;
  std::string text;  ///< its file on one line, as print_json_line writes it
  friend bool operator==(const OwnPack&, const OwnPack&) = default;
};

/// The day the new policy starts, and what becomes of what is live under the old one.
struct CutOver {
  Day day{};
  Mapping mapping;
  friend bool operator==(const CutOver&, const CutOver&) = default;
};

/// A synthetic workforce: not kept, but made again with the same bytes (core/synth/generate).
struct SyntheticWorkforce {
  std::string profile;  ///< id of a shipped profile
  std::int64_t employees = 0;
  std::int64_t years = 0;
  std::int64_t seed = 0;
  Day last_day{};  ///< of the record
  friend bool operator==(const SyntheticWorkforce&, const SyntheticWorkforce&) = default;
};

/// How groups of people are kept private in everything that the study gives out. Chosen once: tables made
/// with another key, size or reference say more when they are put side by side.
struct StudyDisclosure {
  Disclosure disclosure;
  std::vector<std::string> references{};  ///< `team=North`, at most one a characteristic
  friend bool operator==(const StudyDisclosure&, const StudyDisclosure&) = default;
};

/// A state of a study kept under a name, to be set beside another one: policies and dates, and never people.
struct StudyVersion {
  std::string name;
  std::string workforce;  ///< of the study that it is a state of; of kept people not which they are
  PolicyChoice old_policy;
  PolicyChoice new_policy;
  Span dates{};
  std::optional<SyntheticWorkforce> synthetic{};
  std::vector<OwnPolicy> own_policies{};  ///< of these two
  friend bool operator==(const StudyVersion&, const StudyVersion&) = default;
};

struct Study {
  std::string id;  ///< 128 random bits in hexadecimal
  /// `sample:council`; `synthetic`; `own`: nobody but who was entered; or `imported`, or `imported:` and the
  /// id of a kept workforce: the people are not part of the study.
  std::string workforce;
  PolicyChoice old_policy;
  PolicyChoice new_policy;
  Span dates{};
  std::optional<CutOver> cutover;                 ///< nothing: not looked at yet
  std::optional<SyntheticWorkforce> synthetic{};  ///< where `workforce` is `synthetic`
  std::optional<StudyDisclosure> disclosure{};    ///< nothing: no equality view was asked for yet
  std::optional<ActionPlan> plan{};               ///< nothing: none was begun
  std::vector<OwnPolicy> own_policies{};
  CaseRecord record{};  ///< of the people of `workforce`
  std::vector<OwnPack> own_packs{};
  PeopleEntries entries{};               ///< over the people of `workforce`
  std::vector<StudyVersion> versions{};  ///< each under a name of its own
  friend bool operator==(const Study&, const Study&) = default;
};

/// The study's own policy of this id, or nullptr.
const OwnPolicy* find_own(const Study& study, const std::string& id);

inline constexpr const char* own_word = "own";
/// The study's people are those that were entered, and nobody else.
bool is_own(const Study& study);

/// The study names people of files, who are no part of it.
bool is_imported(const Study& study);

/// The study's own pack of this id, or nullptr.
const OwnPack* find_own_pack(const Study& study, const std::string& id);

/// The study's version of this name, or nullptr.
const StudyVersion* find_version(const Study& study, const std::string& name);
/// The study as it is now.
StudyVersion version_of(const Study& study, std::string name);
/// What the version comes to as a study: of its policies and dates alone.
Study study_of(const StudyVersion& version);
/// Of imported people it cannot be told: true.
bool is_of_same_people(const StudyVersion& version, const Study& study);

/// Whether both come to the same figures: they differ in their plans, packs and versions at most.
bool counts_as(const Study& a, const Study& b);

/// The policy with the choice's changes.
Result<Policy> chosen_policy(const Policy& shipped, const PolicyChoice& choice);

/// The chosen policy as it is in force: without the triggers that were left out.
Policy policy_in_force(Policy policy, const PolicyChoice& choice);

/// Ids of the triggers that the choice puts in force, in the policy's order.
std::vector<std::string> chosen_triggers(const Policy& policy, const PolicyChoice& choice);

}  // namespace turnpoint
