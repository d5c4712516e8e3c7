#include <algorithm>
#include <memory>

#include "core/io/compare/study_json.h"
#include "fonts/noto_sans.h"
#include "web/app/edits.h"
#include "web/app/outbox.h"
#include "web/app/session.h"
#include "web/bind/app.h"
#include "web/platform/window.h"
#include "web/store/port.h"
#include "web/ui/canvas/canvas_backend.h"
#include "web/ui/panels/panels.h"
#include "web/ui/text_backend.h"

namespace turnpoint {
namespace {

/// Dear ImGui needs this many frames after the last input until everything stands still.
constexpr int frames_to_settle = 3;

/// The app program: session, vault and widget layer, joined. The page calls in; nothing here waits.
class Program {
 public:
  Program(const std::string& study_id, const std::string& kept)
      : session_(study_id, TURNPOINT_VERSION), vault_("study", study_schema), keeps_(kept == "vault"),
        widgets_(text_backend_, actions_) {
    if (keeps_) return;
    session_.set_saving(app::training_view(kept));
    session_.set_keeping({.protection = app::Protection::unavailable});
  }

  std::string open_canvas(int width, int height) {
    auto opened = Window::open(width, height);
    canvas_possible_ = opened.has_value();
    if (!opened) return opened.error();
    window_ = std::move(*opened);
    canvas_backend_ = std::make_unique<ui::CanvasBackend>(ui::Fonts{}, scheme_);
    return {};
  }

  void resize(int width, int height) {
    if (window_) window_->resize(width, height);
    stir();
  }

  void set_face(const std::string& face) {
    const bool canvas = face == "canvas" && window_ != nullptr;
    session_.set_face(canvas ? app::Face::canvas : app::Face::text, canvas_possible_);
    if (canvas)
      widgets_.set_backend(*canvas_backend_);
    else
      widgets_.set_backend(text_backend_);
    drawn_on_canvas_ = canvas;
    stir();
  }

  void set_theme(const std::string& theme, bool dark) {
    session_.set_theme(theme == "light"  ? app::Theme::light
                       : theme == "dark" ? app::Theme::dark
                                         : app::Theme::system);
    scheme_ = dark ? ui::Scheme::dark : ui::Scheme::light;
    if (canvas_backend_) canvas_backend_->set_scheme(scheme_);
    stir();
  }

  int frame(double ms) {
    const bool canvas = drawn_on_canvas_ && window_->drawable();
    if (drawn_on_canvas_ && !canvas) return 0;
    if (canvas) begin_canvas_frame(ms);
    widgets_.begin_frame();
    app::Commands commands;
    const bool locked = session_.view().keeping.protection == app::Protection::locked;
    if (!locked && session_.view().saving.state == "loading")
      draw_opening();
    else
      ui::draw_app(panels_, widgets_, session_.view(), commands);
    message_ += widgets_.end_frame();
    if (canvas) window_->end_frame(background());
    for (const app::Command& command : commands) session_.apply(command);
    carry_out_forwarded();
    if (const std::string plans = session_.take_import_plans(); !plans.empty())
      choice_ += "import_plans\t" + plans + "\n";
    if (const std::string plays = session_.take_plays(); !plays.empty()) choice_ += "plays\t" + plays + "\n";
    save_newest();
    if (!commands.empty() || widgets_.wants_frame() || (canvas && !canvas_backend_->settled())) stir();
    if (frames_wanted_ > 0) --frames_wanted_;
    return frames_wanted_;
  }

  std::string message() { return std::exchange(message_, {}); }
  std::string outbox() { return app::outbox_text(session_); }
  std::string choice() { return std::exchange(choice_, {}); }

  void act(const std::string& key, const std::string& kind, const std::string& value) {
    if (auto action = ui::action_from_text(key, kind, value)) actions_.push(std::move(*action));
    stir();
  }

  void answer(std::uint32_t id, const std::string& text) {
    session_.answer(id, text);
    save_newest();  // before the next frame, so that it does not call saved what is not
    stir();
  }

  void progress(std::uint32_t id, double at, double of) {
    session_.progress(id, static_cast<long>(at), static_cast<long>(of));
    stir();
  }

  void set_offline(const app::OfflineView& offline) {
    session_.set_offline(offline);
    stir();
  }

  void tick(int second) {
    session_.tick(second);
    frames_wanted_ = std::max(frames_wanted_, 1);
  }

  void set_today(const std::string& day) { session_.set_today(day); }

  void set_licences(const std::string& text) {
    session_.set_licences(text);
    stir();
  }

  void set_import_plans(const std::string& text) { session_.set_import_plans(text); }
  void set_plays(const std::string& text) { session_.set_plays(text); }
  bool set_keeping(const std::string& text) {
    const auto keeping = app::keeping_from_text(text);
    if (keeping) session_.set_keeping(*keeping);
    stir();
    return keeping.has_value();
  }

  bool all_saved() const {
    const store::View view = vault_.vault().view();
    return !view.unsaved && !view.left_over && session_.revision() == given_revision_;
  }

  void save_again() {
    given_revision_ = 0;
    stir();
  }

  std::string backup_source() const { return app::backup_source(session_.view(), session_.study_text()); }

  void handed_over(const std::string& employee_id, bool redacted) {
    session_.apply(app::NoteHandOver{employee_id, redacted});
    save_newest();
    stir();
  }

  void open_case(const std::string& text) {
    session_.open_case(text);
    stir();
  }

  std::string restore(const std::string& study, int people, const std::string& made) {
    const auto number = people < 0 ? std::nullopt : std::optional(static_cast<std::uint32_t>(people));
    const auto restored = session_.restore(study, number, made);
    if (!restored) return restored.error().front().detail;
    if (vault_.vault().view().can_start_afresh()) vault_.step(store::News::start_afresh);
    save_newest();
    stir();
    return {};
  }

  std::string forget(const std::string& study, int people, const std::string& told) {
    const auto number = people < 0 ? std::nullopt : std::optional(static_cast<std::uint32_t>(people));
    const auto forgotten = session_.forget(study, number, told);
    if (!forgotten) return forgotten.error().front().detail;
    panels_ = {};
    save_alone();
    return {};
  }

  void save_alone() {
    given_revision_ = 0;
    save_newest(true);
    stir();
  }

  bool saved_alone() const {
    const store::View view = vault_.vault().view();
    return !keeps_ || (all_saved() && view.state == store::State::ready && !view.clearing);
  }

  void put_back() {
    session_.put_back();
    save_newest();
    stir();
  }

  void offer(const std::string& text) {
    if (const auto files = app::offered_from_text(text)) session_.offer_files(*files);
    stir();
  }

  bool vault_event(const std::string& text, const std::string& bytes) {
    const bool understood = vault_.event(text, bytes);
    show_vault();
    return understood;
  }
  std::string vault_actions() { return vault_.actions(); }
  std::string vault_bytes(std::uint64_t ticket) { return vault_.bytes(ticket); }

 private:
  void stir() { frames_wanted_ = frames_to_settle; }

  void begin_canvas_frame(double ms) {
    if (window_->scale() != font_scale_) {
      font_scale_ = window_->scale();
      canvas_backend_->set_fonts(ui::build_fonts(
          {noto_sans_regular, noto_sans_regular_size, noto_sans_bold, noto_sans_bold_size}, font_scale_));
      window_->fonts_changed();
    }
    if (window_->take_input()) stir();
    window_->begin_frame(ms);
  }

  unsigned background() const {
    const ui::Rgb paper = ui::rgb(scheme_, ui::Colour::paper);
    return static_cast<unsigned>(paper.red) << 16U | static_cast<unsigned>(paper.green) << 8U | paper.blue;
  }

  void draw_opening() {
    const auto main = widgets_.main();
    widgets_.heading("Turnpoint");
    widgets_.text(session_.view().saving.sentence);
  }

  void carry_out_forwarded() {
    for (const app::Command& command : session_.take_forwarded()) {
      if (const auto* face = command.as<app::SetFace>()) {
        choice_ += std::string("face\t") + (face->face == app::Face::text ? "text" : "canvas") + "\n";
      } else if (const auto* theme = command.as<app::SetTheme>()) {
        const char* name = theme->theme == app::Theme::light  ? "light"
                           : theme->theme == app::Theme::dark ? "dark"
                                                              : "system";
        choice_ += std::string("theme\t") + name + "\n";
      } else if (const auto* clock = command.as<app::RunClock>()) {
        choice_ += std::string("clock\t") + (clock->on ? "on" : "off") + '\n';
      } else if (command.is<app::UpdateApp>()) {
        choice_ += "release\tupdate\n";
      } else if (command.is<app::SwapRelease>()) {
        choice_ += "release\tswap\n";
      } else if (command.is<app::RetrySave>()) {
        vault_.step(store::News::retry);
      } else if (command.is<app::StartAfresh>()) {
        vault_.step(store::News::start_afresh);
      } else if (command.is<app::TakeOver>()) {
        vault_.step(store::News::take_over);
      } else if (const auto* wish = command.as<app::Keep>()) {
        choice_ += std::string("keep\t") + app::to_text(wish->deed) + '\t' + wish->value + '\n';
      } else if (command.is<app::SaveLeftOver>()) {
        save_left_over();
      }
    }
  }

  /// `alone`: nothing kept before it stays.
  void save_newest(bool alone = false) {
    if (!keeps_ || session_.revision() == given_revision_) return;
    given_revision_ = session_.revision();
    vault_.step(store::Save{session_.study_text(), given_revision_, alone});
    show_vault();
  }

  void show_vault() {
    const store::View view = vault_.vault().view();
    if (view.documents != seen_documents_) {
      seen_documents_ = view.documents;
      const auto opened = session_.open_study(vault_.vault().document()->payload);
      if (opened)
        given_revision_ = session_.revision();
      else
        vault_.step(store::RefuseDocument{opened.error().front().detail});
    }
    tell_saving();
    stir();
  }

  void tell_saving() {
    const store::View view = vault_.vault().view();
    session_.set_saving({store::to_text(view.state), store::sentence(view), view.can_retry(),
                         view.can_take_over(), view.can_start_afresh(), view.notes, view.left_over});
  }

  void save_left_over() {
    if (const auto& text = vault_.vault().left_over())
      session_.hand_out({"unsaved-study.json", "application/json", app::study_to_share(*text)});
    vault_.step(store::News::forget_left_over);
    tell_saving();
  }

  app::Session session_;
  store::Port vault_;
  const bool keeps_;  ///< otherwise nothing is: a training copy
  ui::ActionQueue actions_;
  ui::TextBackend text_backend_;
  ui::Widgets widgets_;
  ui::PanelState panels_;
  std::unique_ptr<Window> window_;
  std::unique_ptr<ui::CanvasBackend> canvas_backend_;
  ui::Scheme scheme_ = ui::Scheme::light;
  bool canvas_possible_ = true;  ///< until opening it has failed
  bool drawn_on_canvas_ = false;
  float font_scale_ = 0;
  int frames_wanted_ = 0;
  std::string message_;
  std::string choice_;
  std::uint64_t given_revision_ = 0;
  std::uint64_t seen_documents_ = 0;
};

}  // namespace
}  // namespace turnpoint

int main() {
  using turnpoint::Program;
  // Lives as long as the page: `main` returns at once and the page calls in.
  static std::unique_ptr<Program> program;
  turnpoint::AppCalls& calls = turnpoint::app_calls();
  calls.start = [](const std::string& study_id, const std::string& kept) {
    program = std::make_unique<Program>(study_id, kept);
  };
  calls.open_canvas = [](int width, int height) { return program->open_canvas(width, height); };
  calls.resize = [](int width, int height) { program->resize(width, height); };
  calls.set_face = [](const std::string& face) { program->set_face(face); };
  calls.set_theme = [](const std::string& theme, bool dark) { program->set_theme(theme, dark); };
  calls.frame = [](double ms) { return program->frame(ms); };
  calls.message = [] { return program->message(); };
  calls.outbox = [] { return program->outbox(); };
  calls.choice = [] { return program->choice(); };
  calls.act = [](const std::string& key, const std::string& kind, const std::string& value) {
    program->act(key, kind, value);
  };
  calls.answer = [](std::uint32_t id, const std::string& text) { program->answer(id, text); };
  calls.progress = [](std::uint32_t id, double at, double of) { program->progress(id, at, of); };
  calls.set_keeping = [](const std::string& text) { return program->set_keeping(text); };
  calls.all_saved = [] { return program->all_saved(); };
  calls.save_again = [] { program->save_again(); };
  calls.backup_source = [] { return program->backup_source(); };
  calls.restore = [](const std::string& study, int people, const std::string& made) {
    return program->restore(study, people, made);
  };
  calls.handed_over = [](const std::string& employee_id, bool redacted) {
    program->handed_over(employee_id, redacted);
  };
  calls.open_case = [](const std::string& text) { program->open_case(text); };
  calls.forget = [](const std::string& study, int people, const std::string& told) {
    return program->forget(study, people, told);
  };
  calls.save_alone = [] { program->save_alone(); };
  calls.saved_alone = [] { return program->saved_alone(); };
  calls.put_back = [] { program->put_back(); };
  calls.offer = [](const std::string& files) { program->offer(files); };
  calls.set_offline = [](bool kept, bool update, bool previous, bool rolled_back) {
    program->set_offline({kept, update, previous, rolled_back});
  };
  calls.tick = [](int second) { program->tick(second); };
  calls.set_today = [](const std::string& day) { program->set_today(day); };
  calls.set_licences = [](const std::string& text) { program->set_licences(text); };
  calls.set_plays = [](const std::string& text) { program->set_plays(text); };
  calls.set_import_plans = [](const std::string& text) { program->set_import_plans(text); };
  calls.vault_event = [](const std::string& text, const std::string& bytes) {
    return program->vault_event(text, bytes);
  };
  calls.vault_actions = [] { return program->vault_actions(); };
  calls.vault_bytes = [](std::uint32_t ticket) { return program->vault_bytes(ticket); };
  return 0;
}
