// The charts of a table of figures, drawn from there down: picture.hpp says which there are. For the pictures and the documents of
// this folder only.
#pragma once

#include "web/view/export/picture_figures.hpp"
#include "web/view/export/picture_pen.hpp"

namespace convoke::exports {

inline constexpr double chart_margin = 14, wide_page = 720, narrow_page = 360;
inline constexpr Font chart_title{15, true}, chart_body{12.5, false}, chart_strong{12.5, true}, chart_small{11, false};

// Each gives how far down it went.
double draw_bars(Pen& pen, const Figures& figures, double top);
double draw_diverging(Pen& pen, const Figures& figures, double top);
double draw_matrix(Pen& pen, const Figures& figures, double top);
double draw_tiles(Pen& pen, const Figures& figures, double top);
double draw_multiples(Pen& pen, const Figures& figures, double top);

// The one that the sheet asks for, and under it what a reader has to know: what is withheld, notes, sources. Where nobody is
// counted, the note alone. Refused(invalid, "export.no_picture") where it asks for none.
double draw_chart(Pen& pen, const Figures& figures, double top);

}  // namespace convoke::exports
