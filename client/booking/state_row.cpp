#include "booking/state_row.h"

#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "domain/indian_states.h"
#include "net/problem.h"
#include "widgets/label.h"
#include "widgets/select.h"

namespace mc::booking {

using widgets::Label;
using widgets::TextRole;
using widgets::Token;

StateRow::StateRow(net::ApiClient& api, Asks asks, QWidget* parent)
    : QWidget(parent),
      m_billing(api),
      m_asks(asks),
      m_field(new widgets::SelectField(tr("Your state, for the invoice"), this)),
      m_note(new Label({}, TextRole::detail, Token::text2, this)) {
    auto* select = m_field->select();
    select->setObjectName(QStringLiteral("billingState"));
    select->setPlaceholderText(tr("Choose your state"));
    m_note->setObjectName(QStringLiteral("billingNote"));
    m_note->setWordWrap(true);
    offerStates();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_field);
    column->addWidget(m_note);
    hide();
    connect(select, &QComboBox::activated, this,
            [this, select] { m_billing.setState(select->currentData().toString()); });
    connect(&m_billing, &Billing::changed, this, &StateRow::fill);
    connect(&m_billing, &Billing::saved, this, &StateRow::saved);
    connect(&m_billing, &Billing::failed, this, [this](const domain::Error& error) {
        m_note->setText(net::words(error));
        m_note->setColor(Token::dangerText);
    });
}

void StateRow::offerStates() {
    auto* select = m_field->select();
    std::vector<std::pair<QString, QString>> states;
    for (const auto& state : domain::kIndianStates) {
        const std::string code(state.code);
        states.emplace_back(Billing::name(code), QString::fromStdString(code));
    }
    // By name; "Outside India" and what belongs to no state stay at the end.
    std::sort(states.begin(), states.end() - 2,
              [](const auto& a, const auto& b) { return QString::localeAwareCompare(a.first, b.first) < 0; });
    for (const auto& [name, code] : states)
        select->addItem(name, code);
    select->setCurrentIndex(-1);  // None is chosen for the person.
}

void StateRow::fill() {
    const bool known = m_billing.state() == net::LoadState::ready && m_billing.matters();
    const bool failed = m_billing.state() == net::LoadState::error && m_asks == Asks::always;
    m_asked = m_asked || (known && m_billing.code().isEmpty());
    setVisible(failed || (known && (m_asks == Asks::always || m_asked)));
    m_field->setVisible(!failed);
    if (failed) {
        m_note->setColor(Token::dangerText);
        return m_note->setText(tr("The state for your invoices could not be loaded. Press F5 to try again."));
    }
    auto* select = m_field->select();
    const QSignalBlocker quiet(select);
    select->setCurrentIndex(m_billing.code().isEmpty() ? -1 : select->findData(m_billing.code()));
    select->setEnabled(!m_billing.isBusy());
    m_note->setColor(Token::text2);
    m_note->setText(
        m_billing.code().isEmpty()
            ? tr("GST is shown by state. Where you name none, that of %1 counts.").arg(m_billing.sellerName())
            : tr("Invoices from now on say so. Earlier ones stay as they are."));
}

}  // namespace mc::booking
