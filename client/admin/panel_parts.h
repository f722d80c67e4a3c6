#pragma once

#include "widgets/label.h"

class QLayout;

namespace mc::admin {

/// A label of as many lines as its words need.
widgets::Label* wrapped(const QString& text = {}, widgets::TextRole role = widgets::TextRole::body,
                        widgets::Token color = widgets::Token::text);

/// Takes everything out of `layout`; its widgets are hidden at once and deleted once nobody is inside them.
void clear(QLayout& layout);

}  // namespace mc::admin
