#pragma once

#include <string>
#include <vector>

namespace mc::demo {

/// A page as office programs print it: A4, PDF 1.4. Lines of plain ASCII, the first one large.
std::string pdfOf(const std::vector<std::string>& lines);

/// A picture of somebody, 512 pixels wide and high, PNG; another one for each `seed`.
std::string portrait(unsigned seed);

/// What people wear at work: that picture on a card, PNG.
std::string badge(unsigned seed);

}  // namespace mc::demo
