#include <emscripten/bind.h>

#include "web/bind/facade.h"

EMSCRIPTEN_BINDINGS(turnpoint_core) {
  using emscripten::class_;
  using turnpoint::Facade;
  class_<Facade>("Core")
      .constructor<>()
      .function("policies", &Facade::policies)
      .function("load_sample", &Facade::load_sample)
      .function("begin_import", &Facade::begin_import)
      .function("continue_import", &Facade::continue_import)
      .function("refused_rows", &Facade::refused_rows)
      .function("begin_comparison", &Facade::begin_comparison)
      .function("continue_comparison", &Facade::continue_comparison)
      .function("begin_ranges", &Facade::begin_ranges)
      .function("continue_ranges", &Facade::continue_ranges)
      .function("summary", &Facade::summary)
      .function("rows", &Facade::rows)
      .function("why", &Facade::why)
      .function("comparison_as", &Facade::comparison_as)
      .function("findings_as", &Facade::findings_as)
      .function("load_facts", &Facade::load_facts)
      .function("timeline_as", &Facade::timeline_as)
      .function("load_teams", &Facade::load_teams)
      .function("begin_ledger", &Facade::begin_ledger)
      .function("continue_ledger", &Facade::continue_ledger)
      .function("ledger", &Facade::ledger)
      .function("ledger_as", &Facade::ledger_as)
      .function("begin_equality", &Facade::begin_equality)
      .function("continue_equality", &Facade::continue_equality)
      .function("equality", &Facade::equality)
      .function("equality_as", &Facade::equality_as)
      .function("begin_synthesis", &Facade::begin_synthesis)
      .function("continue_synthesis", &Facade::continue_synthesis)
      .function("synthesis", &Facade::synthesis)
      .function("synthesis_as", &Facade::synthesis_as)
      .function("synthesis_file", &Facade::synthesis_file);
}
