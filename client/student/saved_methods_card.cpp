#include "student/saved_methods_card.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "widgets/button.h"
#include "widgets/dialog.h"
#include "widgets/flow_layout.h"
#include "widgets/format.h"
#include "widgets/kept_focus.h"
#include "widgets/label.h"
#include "widgets/tab_order.h"

namespace mc::student {

using net::LoadState;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

QString toQt(const std::string& text) {
    return QString::fromStdString(text);
}

Button* namedButton(const QString& text, Button::Kind kind, const char* name) {
    auto* button = new Button(text, kind);
    button->setObjectName(QLatin1String(name));
    return button;
}

}  // namespace

SavedMethodsCard::SavedMethodsCard(net::ApiClient& api, const domain::ZoneTable& zone, QWidget* parent)
    : Card(parent),
      m_zone(zone),
      m_methods(api),
      m_sentence(new Label({}, TextRole::body, Token::text2)),
      m_keep(namedButton(tr("Save my payment methods"), Button::Kind::secondary, "keepMethods")),
      m_forget(namedButton(tr("Remove all …"), Button::Kind::ghost, "forgetMethods")),
      m_retry(namedButton(tr("Try again"), Button::Kind::secondary, "retryMethods")) {
    setObjectName(QStringLiteral("savedMethods"));
    setInset(20);
    column()->setSpacing(12);
    auto* title = new Label(tr("Saved payment methods"), TextRole::section, Token::text);
    for (auto* words : {title, m_sentence}) {
        words->setWordWrap(true);
        column()->addWidget(words);
    }
    auto* list = new QWidget;
    m_rows = new QVBoxLayout(list);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(8);
    column()->addWidget(list);
    auto* tools = new QWidget;
    auto* flow = new widgets::FlowLayout(tools, 12);
    for (auto* button : {m_keep, m_forget, m_retry})
        flow->addWidget(button);
    column()->addWidget(tools);
    connect(m_keep, &Button::clicked, this, [this] { m_methods.keep(true); });
    connect(m_forget, &Button::clicked, this, &SavedMethodsCard::askToForget);
    connect(m_retry, &Button::clicked, &m_methods, &SavedMethodsController::load);
    connect(&m_methods, &SavedMethodsController::changed, this, &SavedMethodsCard::showMethods);
    connect(&m_methods, &SavedMethodsController::failed, this, &SavedMethodsCard::failed);
    showMethods();
}

QString SavedMethodsCard::name(const protocol::SavedMethod& method) {
    if (method.method == "card")
        return tr("%1 ending in %2", "network of a card, last digits").arg(toQt(method.network), toQt(method.last4));
    if (method.method == "upi") return toQt(method.vpa);
    if (method.method == "netbanking") return tr("Net banking, %1", "bank").arg(toQt(method.bank));
    return method.method == "wallet" ? tr("Wallet of a payment app") : tr("Another payment method");
}

QString SavedMethodsCard::sentence() const {
    switch (m_methods.state()) {
        case LoadState::loading:
        case LoadState::empty:
            return tr("One moment …");
        case LoadState::error:
            return tr("They cannot be shown: the payment service is not reachable.");
        case LoadState::ready:
            break;
    }
    const auto& known = m_methods.methods();
    if (!known.kept)
        return tr(
            "Nothing is saved. If you like, the payment service keeps your card or UPI ID for the next time; we never "
            "see the number. For that it is told your name and e-mail address.");
    return known.methods.empty()
               ? tr("You can save a payment method the next time you pay. The payment service keeps it, not we.")
               : tr("You can choose them when you pay. The payment service keeps them, not we.");
}

void SavedMethodsCard::showMethods() {
    const bool isReady = m_methods.state() == LoadState::ready;
    const auto& known = m_methods.methods();
    const auto shown = isReady ? known.methods : std::vector<protocol::SavedMethod>();
    if (m_shown != shown) {
        m_shown = shown;
        showRows();
    }
    m_sentence->setText(sentence());
    m_keep->setVisible(isReady && !known.kept);
    m_forget->setVisible(isReady && known.kept);
    m_retry->setVisible(m_methods.state() == LoadState::error);
    widgets::followTheEye(*this);
}

/// Who removes one by the keyboard goes on with the next.
void SavedMethodsCard::showRows() {
    const widgets::KeptFocus kept(*this, *m_forget);
    while (auto* item = m_rows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const auto& method : m_shown)
        m_rows->addWidget(rowOf(method));
}

/// They go at the payment service as well, and only paying brings them back.
void SavedMethodsCard::askToForget() {
    auto* dialog = new widgets::Dialog(tr("Remove all saved payment methods?"), this);
    m_question = dialog;
    dialog->addSentence(tr("The payment service deletes them and saves none from now on."));
    dialog->setSafe(tr("Keep them"));
    auto* deed = dialog->setDeed(tr("Remove all"), Button::Kind::danger);
    deed->setObjectName(QStringLiteral("forgetAll"));
    connect(dialog, &widgets::Dialog::deed, this, [this] {
        if (m_question) m_question->finish();
        m_methods.keep(false);
    });
    dialog->open();
}

QWidget* SavedMethodsCard::rowOf(const protocol::SavedMethod& method) {
    auto* row = new QWidget;
    row->setObjectName(QStringLiteral("savedMethod"));
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* title = new Label(name(method), TextRole::strong, Token::text);
    title->setWordWrap(true);
    words->addWidget(title);
    if (method.usedAt)
        words->addWidget(new Label(tr("Last used on %1").arg(widgets::yearDate(m_zone, *method.usedAt)),
                                   TextRole::detail, Token::text2));
    line->addLayout(words, 1);
    auto* remove = namedButton(tr("Remove"), Button::Kind::ghost, "removeMethod");
    remove->setAccessibleName(tr("Remove %1", "way to pay").arg(name(method)));
    remove->setSize(Button::Size::small);
    connect(remove, &Button::clicked, this, [this, id = method.id] { m_methods.remove(id); });
    line->addWidget(remove);
    return row;
}

}  // namespace mc::student
