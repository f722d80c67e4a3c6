#include "booking/confirming_payment.h"

#include <QVBoxLayout>

#include "widgets/icon_label.h"
#include "widgets/label.h"

namespace mc::booking {

using widgets::Label;
using widgets::TextRole;
using widgets::Token;

ConfirmingPayment::ConfirmingPayment(QWidget* parent)
    : QWidget(parent), m_error(new Label({}, TextRole::body, Token::dangerText, this)) {
    setObjectName(QStringLiteral("confirmingPayment"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(8);
    auto* icon = new widgets::IconLabel(widgets::Icon::loader, 24, Token::accentText, this);
    icon->setDisc(Token::accentSoft);
    column->addStretch();
    column->addWidget(icon, 0, Qt::AlignHCenter);
    auto* title = new Label(tr("Checking your payment"), TextRole::section, Token::text, this);
    auto* sentence = new Label(tr("The server has the word. You never have to pay twice, and you can leave this page."),
                               TextRole::body, Token::text2, this);
    for (Label* words : {title, sentence, m_error}) {
        words->setWordWrap(true);
        words->setAlignment(Qt::AlignHCenter);
        column->addWidget(words);
    }
    column->addStretch();
}

void ConfirmingPayment::setError(const QString& sentence) {
    m_error->setText(sentence);
}

}  // namespace mc::booking
