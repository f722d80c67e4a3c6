#pragma once

#include <optional>

#include "domain/money.h"
#include "widgets/text_field.h"

namespace mc::admin {

/// A sum as people type it: "300", "1,299.50".
class SumField : public widgets::TextField {
    Q_OBJECT

public:
    SumField(const QString& label, domain::Currency currency, QWidget* parent = nullptr);

    /// Absent while it is empty, or no sum.
    std::optional<domain::Money> sum() const;

private:
    domain::Currency m_currency;
};

}  // namespace mc::admin
