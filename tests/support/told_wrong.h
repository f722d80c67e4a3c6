#pragma once

#include <QLabel>
#include <QWidget>
#include <algorithm>

namespace mc::support {

/// Whether assistive technology is told of a field that it is wrong and, in the words that are shown, why.
inline bool isToldAsWrong(const QWidget& field) {
    const QString told = field.accessibleDescription();
    const QString start = QStringLiteral("Wrong: ");
    const auto labels = field.window()->findChildren<QLabel*>();
    return told.startsWith(start) && std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
               return label->isVisible() && label->text() == told.mid(start.size());
           });
}

}  // namespace mc::support
