#pragma once

#include "domain/money.h"
#include "widgets/format.h"
#include "widgets/label.h"

namespace mc::widgets {

/// An amount with figures of one width. Reductions read "− ₹159.90".
class MoneyLabel : public Label {
    Q_OBJECT

public:
    explicit MoneyLabel(TextRole role = TextRole::body, Token color = Token::text, QWidget* parent = nullptr)
        : Label({}, role, color, parent) {
        setTabular(true);
        setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }

    void setAmount(const domain::Money& amount) { setText(money(amount)); }
};

}  // namespace mc::widgets
