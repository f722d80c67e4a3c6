#include "widgets/characters.h"

#include <QTextBoundaryFinder>
#include <algorithm>

namespace mc::widgets {

int characterCount(const QString& text) {
    const auto trailing = std::count_if(text.begin(), text.end(), [](QChar unit) { return unit.isLowSurrogate(); });
    return static_cast<int>(text.size() - trailing);
}

QString firstCharacters(const QString& text, int most) {
    if (characterCount(text) <= most) return text;
    qsizetype end = 0;
    for (int left = most; left > 0 && end < text.size(); --left)
        end += text[end].isHighSurrogate() ? 2 : 1;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(end);
    if (!finder.isAtBoundary()) finder.toPreviousBoundary();
    return text.left(std::max<qsizetype>(0, finder.position()));
}

}  // namespace mc::widgets
