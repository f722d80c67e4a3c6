#pragma once

#include "widgets/label.h"

class QLayout;
class QWidget;

namespace mc::admin {

/// A label of as many lines as its words need.
widgets::Label* wrapped(const QString& text = {}, widgets::TextRole role = widgets::TextRole::body,
                        widgets::Token color = widgets::Token::text);

/// Words and, in a column of its own, the sum they are about; no wider than `most` pixels at a text scale of 1.
QWidget* besideSum(QWidget* words, const QString& sum, int most);

/// Takes everything out of `layout`; its widgets are hidden at once and deleted once nobody is inside them.
void clear(QLayout& layout);

}  // namespace mc::admin
