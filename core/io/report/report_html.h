#pragma once
/// A printed document as elements and as one HTML file: no script, nothing from elsewhere.

#include "core/io/html/element.h"
#include "core/report/document.h"

namespace turnpoint {

/// The element `main`, with charts as SVG and every table under its caption.
HtmlElement report_elements(const ReportDocument& document);

std::string report_file(const ReportDocument& document);

/// `{"title", "style", "main"}`, from which a page builds the same without reading HTML.
Json report_parts_json(const ReportDocument& document);

}  // namespace turnpoint
