#include "admin/sum_field.h"

#include <QRegularExpression>

namespace mc::admin {

SumField::SumField(const QString& label, domain::Currency currency, QWidget* parent)
    : TextField(label, parent), m_currency(currency) {
    input()->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
}

std::optional<domain::Money> SumField::sum() const {
    static const QRegularExpression kSum(QStringLiteral("^(\\d{1,9})(?:\\.(\\d{1,2}))?$"));
    auto typed = text().trimmed();
    typed.remove(u',');
    const auto match = kSum.match(typed);
    if (!match.hasMatch()) return std::nullopt;
    const auto hundredths = match.captured(2).leftJustified(2, u'0');
    return domain::Money{match.captured(1).toLongLong() * 100 + hundredths.toLongLong(), m_currency};
}

}  // namespace mc::admin
