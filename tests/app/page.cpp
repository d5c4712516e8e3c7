#include "tests/app/page.h"

#include <catch2/catch_test_macros.hpp>

#include "core/io/json.h"

namespace turnpoint::app {
namespace {

/// Calls `slice` until its answer is an error or says done.
template <class Slice>
std::string in_slices(Slice slice) {
  for (;;) {
    const std::string answer = slice();
    const Result<Json> json = parse_json(answer, "answer");
    REQUIRE(json);
    if (!(*json)["ok"].get<bool>() || (*json)["value"]["done"].get<bool>()) return answer;
  }
}

bool is_ok(const std::string& answer) { return answer.starts_with("{\"ok\":true"); }

}  // namespace

void Page::apply(const Command& command) {
  session.apply(command);
  settle();
}

void Page::offer(const std::vector<NamedFile>& files, const std::string& field) {
  std::vector<OfferedFile> offered;
  for (const NamedFile& file : files) {
    offered.push_back({static_cast<std::uint32_t>(files_.size()), file.name,
                       file.text.substr(0, file.text.find_first_of("\r\n")), field});
    files_.push_back(file.text);
    names_.push_back(file.name);
  }
  session.offer_files(offered);
  settle();
}

void Page::settle() {
  for (std::vector<Request> requests = session.take_requests(); !requests.empty();
       requests = session.take_requests()) {
    for (const Request& request : requests) {
      session.answer(request.id, answer_to(request));
      if (request.call == "compare" && with_ranges) session.answer(request.id, ranges());
    }
  }
}

std::string Page::answer_to(const Request& request) {
  calls.push_back(request.call);
  const auto& [id, call, args] = request;
  if (call == "policies") return core.policies();
  if (call == "load_sample") return core.load_sample(args.at(0));
  if (call == "take_record") return core.take_record_of(args.at(0));
  if (call == "begin_own") return core.begin_own();
  if (call == "try_case") return core.try_case(args.at(0));
  if (call == "try_entry") return core.try_entry(args.at(0));
  if (call == "import") return import(args);
  if (call == "removal" || call == "sweep" || call == "statistics") {
    const std::string begun = core.begin_inquiry(call, args.at(0));
    return is_ok(begun) ? in_slices([&] { return core.continue_inquiry(50); }) : begun;
  }
  if (call == "beside") {
    const std::string begun = core.begin_beside(args.at(0));
    return is_ok(begun) ? in_slices([&] { return core.continue_inquiry(50); }) : begun;
  }
  if (call == "draw_key") return R"({"ok":true,"value":"00112233445566778899aabbccddeeff"})";
  if (call == "equality") {
    const std::string begun = core.begin_equality(args.at(0));
    if (!is_ok(begun)) return begun;
    const std::string answer = in_slices([&] { return core.continue_equality(50); });
    return is_ok(answer) ? core.equality() : answer;
  }
  if (call == "equality_as") return core.equality_as(args.at(0));
  if (call == "copy_policy") return core.copy_policy(args.at(0), args.at(1), args.at(2));
  if (call == "open_policy")
    return core.open_policy(files_.at(std::stoul(args.at(0))), args.at(1), args.at(2));
  if (call == "change_policy") return core.change_policy(args.at(0), args.at(1));
  if (call == "own_policies") return core.own_policies(args.at(0));
  if (call == "policy_diff") return core.policy_diff(args.at(0), args.at(1));
  if (call == "profiles") return core.profiles();
  if (call == "synthesize") {
    const std::string begun = core.begin_synthesis(args.at(0));
    if (!is_ok(begun)) return begun;
    in_slices([&] { return core.continue_synthesis(50); });
    REQUIRE(is_ok(core.begin_synthetic_import()));
    return in_slices([&] { return core.continue_import(100); });
  }
  if (call == "synthesis_file") return core.synthesis_file(args.at(0));
  if (call == "synthesis_as") return core.synthesis_as(args.at(0));
  if (call == "report" || call == "charts") {
    const std::string begun = core.begin_report(args.at(0));
    return is_ok(begun) ? in_slices([&] { return core.continue_inquiry(50); }) : begun;
  }
  if (call == "print_report") return R"({"ok":true,"value":""})";
  if (call == "packs") return core.packs();
  if (call == "open_pack") return core.open_pack(args.at(0));
  if (call == "read_pack") return core.read_pack(args.at(1), files_.at(std::stoul(args.at(0))));
  if (call == "new_pack") return core.new_pack(args.at(0), args.at(1), args.at(2));
  if (call == "copy_pack") return core.copy_pack(args.at(0));
  if (call == "open_own_pack")
    return core.open_own_pack(files_.at(std::stoul(args.at(0))), args.at(1), args.at(2));
  if (call == "change_pack") return core.change_pack(args.at(0), args.at(1));
  if (call == "pack_form") return core.pack_form(args.at(0), args.at(1));
  if (call == "play_under") return core.play_under(args.at(0), args.at(1));
  if (call == "play_pack") return core.play_pack(args.at(0));
  if (call == "play_exercise") return core.play_exercise(args.at(0), args.at(1), args.at(2));
  if (call == "handout") return core.handout(!args.at(0).empty());
  if (call == "plans") return core.plans();
  if (call == "shipped_plan") return core.shipped_plan(args.at(0));
  if (call == "read_plan")
    return core.read_plan(args.at(1), files_.at(std::stoul(args.at(0))), args.at(2), args.at(3));
  if (call == "table_as") return core.table_as(args.at(0), args.at(1), args.at(2));
  if (call == "plan_as") return core.plan_as(args.at(0), args.at(1), args.at(2));
  if (call == "read_feedback")
    return core.read_feedback(args.at(1), files_.at(std::stoul(args.at(0))), args.at(2), args.at(3));
  if (call == "feedback_form_as") return core.feedback_form_as(args.at(0), args.at(1));
  if (call == "monthly") {
    const std::string begun = core.begin_monthly(args.at(0), args.at(1), args.at(2));
    return is_ok(begun) ? in_slices([&] { return core.continue_inquiry(50); }) : begun;
  }
  if (call == "sponsor") {
    const std::string begun = core.begin_sponsor(args.at(0), args.at(1));
    return is_ok(begun) ? in_slices([&] { return core.continue_inquiry(50); }) : begun;
  }
  if (call == "training") return core.training(args.at(0));
  if (call == "preview") return preview(args);
  if (call == "confirm") {
    const std::string previewed = preview(args);
    if (!is_ok(previewed)) return previewed;
    const std::string begun = core.begin_previewed_import();
    return is_ok(begun) ? in_slices([&] { return core.continue_import(100); }) : begun;
  }
  if (call == "preview_refused") return core.preview_refused(args.at(0));
  if (call == "compare") {
    const std::string begun = core.begin_comparison(args.at(0));
    if (!is_ok(begun)) return begun;
    const std::string answer = in_slices([&] { return core.continue_comparison(7); });
    return is_ok(answer) ? core.summary() : answer;
  }
  if (call == "ledger") {
    const std::string begun = core.begin_ledger(args.at(0));
    if (!is_ok(begun)) return begun;
    const std::string answer = in_slices([&] { return core.continue_ledger(7); });
    return is_ok(answer) ? core.ledger_page(args.at(1)) : answer;
  }
  if (call == "open_study") return core.open_study(files_.at(std::stoul(args.at(0))));
  if (call == "retention") return core.retention(args.at(0));
  if (call == "retention_as") return core.retention_as(args.at(0));
  if (call == "held_as") return core.held_as(args.at(0), args.at(1), args.at(2));
  if (call == "due") {
    const std::string begun = core.begin_due(args.at(0));
    if (!is_ok(begun)) return begun;
    const std::string answer = in_slices([&] { return core.continue_due(7); });
    return is_ok(answer) ? core.due() : answer;
  }
  if (call == "due_as") return core.due_as(args.at(0));
  if (call == "ledger_page") return core.ledger_page(args.at(0));
  if (call == "ledger_as") return core.ledger_as(args.at(0));
  if (call == "rows") return core.rows(args.at(0));
  if (call == "try_row") return core.try_row(args.at(0));
  if (call == "open_record") return core.read_record_file(files_.at(std::stoul(args.at(0))), args.at(1));
  if (call == "prepare_paper") return core.prepare_paper(args.at(0));
  if (call == "open_template")
    return core.check_template(args.at(1), args.at(2), files_.at(std::stoul(args.at(0))));
  if (call == "record_as") return core.record_as(args.at(0));
  if (call == "side_by_side") return core.side_by_side(args.at(0));
  if (call == "why") return core.why(args.at(0));
  if (call == "comparison_as") return core.comparison_as(args.at(0));
  if (call == "findings_as") return core.findings_as(args.at(0), args.at(1));
  if (call == "refused_rows") return core.refused_rows();
  if (call == "keep_workforce") return keep();
  if (call == "load_kept") return load_kept(args.at(0));
  if (call == "import_kept") return import_kept(files_.at(std::stoul(args.at(0))));
  FAIL("the session asks for \"" << call << "\", which the worker does not know");
  return {};
}

/// The worker's second answer to a comparison.
std::string Page::ranges() {
  REQUIRE(is_ok(core.begin_ranges()));
  REQUIRE(is_ok(in_slices([&] { return core.continue_ranges(50); })));
  return core.summary();
}

std::string Page::preview(const std::vector<std::string>& args) {
  const std::string begun = core.begin_preview(args.at(0), 0, args.at(1) == "reasons");
  if (!is_ok(begun)) return begun;
  for (std::size_t i = 2; i < args.size(); ++i) {
    const std::size_t space = args[i].find(' ');
    const std::size_t number = std::stoul(args[i].substr(0, space));
    const std::string added =
        core.add_preview_file(names_.at(number), args[i].substr(space + 1), files_.at(number));
    if (!is_ok(added)) return added;
  }
  return core.finish_preview();
}

std::string Page::import(const std::vector<std::string>& args) {
  const auto text = [&](std::size_t i) { return files_.at(std::stoul(args.at(i))); };
  const bool has_people = args.size() > 2;
  const std::string begun =
      core.begin_import(text(1), has_people, has_people ? text(2) : std::string(), args.at(0) == "reasons");
  return is_ok(begun) ? in_slices([&] { return core.continue_import(100); }) : begun;
}

/// The page keeps the text and answers with its id.
std::string Page::keep() {
  const Result<Json> answer = parse_json(core.workforce_to_keep(), "answer");
  REQUIRE(answer);
  const Json& value = (*answer)["value"];
  kept[value["id"].get<std::string>()] = value["text"].get<std::string>();
  return print_json_line({{"ok", true}, {"value", value["id"]}});
}

std::string Page::load_kept(const std::string& id) {
  const auto found = kept.find(id);
  if (found == kept.end())
    return R"({"ok":false,"errors":[{"code":"damaged","where":"kept","detail":"It is gone."}]})";
  return import_kept(found->second);
}

std::string Page::import_kept(const std::string& text) {
  const std::string begun = core.begin_kept_import(text);
  return is_ok(begun) ? in_slices([&] { return core.continue_import(100); }) : begun;
}

std::uint32_t Page::keep_file(const std::string& text) {
  files_.push_back(text);
  names_.emplace_back("backup");
  return static_cast<std::uint32_t>(files_.size() - 1);
}

std::unique_ptr<Page> opened_page() {
  auto page = std::make_unique<Page>();
  page->settle();
  return page;
}

NamedFile small_people() { return {"people.csv", "employee_id,team\nE1,North\nE2,South\n"}; }

NamedFile small_absences() {
  return {"absences.csv", "employee_id,first_day,last_day\n"
                          "E1,2025-05-01,2025-06-15\n"
                          "E1,2025-09-01,2025-09-02\n"
                          "E2,2025-07-07,2025-07-08\n"};
}

}  // namespace turnpoint::app
