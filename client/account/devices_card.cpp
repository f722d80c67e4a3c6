#include "account/devices_card.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/format.h"
#include "widgets/icon_label.h"
#include "widgets/label.h"
#include "widgets/pill.h"

namespace mc::account {

using namespace widgets;

namespace {

constexpr std::size_t kAtFirst = 4;
constexpr int kDisc = 36;

}  // namespace

DevicesCard::DevicesCard(net::ApiClient& api, const domain::ZoneName& zone, QWidget* parent)
    : Card(parent), m_controller(api), m_zone(zone) {
    setObjectName(u"devicesCard"_qs);
    build();
    bind();
    fill();
}

void DevicesCard::build() {
    column()->addWidget(new Label(tr("Where you are signed in"), TextRole::section));
    m_problem = new Label({}, TextRole::body, Token::dangerText);
    m_problem->setObjectName(u"devicesError"_qs);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column()->addWidget(m_problem);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(metrics::kRow + 4);
    column()->addLayout(m_rows);
    m_waysRow = new QWidget;
    auto* row = new FlowLayout(m_waysRow);
    const auto add = [&](const QString& text, Button::Kind kind, const QString& name) {
        auto* button = new Button(text, kind);
        button->setObjectName(name);
        row->addWidget(button);
        return button;
    };
    m_others = add(tr("Sign out everywhere else"), Button::Kind::secondary, u"signOutOthers"_qs);
    m_all = add(tr("Show all"), Button::Kind::ghost, u"allDevices"_qs);
    m_again = add(tr("Try again"), Button::Kind::secondary, u"devicesAgain"_qs);
    column()->addWidget(m_waysRow);
}

void DevicesCard::bind() {
    connect(m_others, &Button::clicked, &m_controller, &DevicesController::signOutOthers);
    connect(m_again, &Button::clicked, this, &DevicesCard::load);
    connect(m_all, &Button::clicked, this, [this] {
        m_showsAll = true;
        fill();
    });
    connect(&m_controller, &DevicesController::changed, this, &DevicesCard::fill);
    connect(&m_controller, &DevicesController::busyChanged, this, &DevicesCard::follow);
    connect(&m_controller, &DevicesController::signedOut, this,
            [this] { emit toast(Tone::success, tr("Signed out there.")); });
    connect(&m_controller, &DevicesController::failed, this, [this](const domain::Error& error) {
        m_problem->setText(net::words(error));
        m_problem->show();
        m_again->setVisible(!m_controller.devices());
        showWays();
    });
}

void DevicesCard::load() {
    m_problem->hide();
    m_again->hide();
    showWays();
    m_controller.load();
}

void DevicesCard::fill() {
    while (auto* item = m_rows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_ways.clear();
    const auto& devices = m_controller.devices();
    const std::size_t count = devices ? devices->items.size() : 0;
    const std::size_t shown = m_showsAll ? count : std::min(count, kAtFirst);
    for (std::size_t i = 0; i < shown; ++i)
        m_rows->addWidget(makeRow(devices->items[i], static_cast<int>(i)));
    m_problem->hide();
    m_again->hide();
    m_all->setVisible(shown < count);
    m_others->setVisible(count > 1);
    showWays();
    follow();
}

/// A row without any has no place either.
void DevicesCard::showWays() {
    m_waysRow->setVisible(!m_others->isHidden() || !m_all->isHidden() || !m_again->isHidden());
}

QWidget* DevicesCard::makeRow(const protocol::SignedInDevice& device, int index) {
    const QString name = device.name.empty() ? tr("Unknown device") : QString::fromStdString(device.name);
    auto* host = new QWidget;
    auto* row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto* mark = new IconLabel(Icon::monitor, 18, Token::text2);
    mark->setDisc(Token::sunken, kDisc);
    row->addWidget(mark, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* called = new Label(name, TextRole::strong);
    called->setWordWrap(true);
    words->addWidget(called);
    auto* times = new Label(timesOf(device), TextRole::detail, Token::text3);
    times->setWordWrap(true);
    words->addWidget(times);
    row->addLayout(words, 1);
    if (device.current) {
        row->addWidget(new Pill(tr("This device"), PillTone::accent), 0, Qt::AlignTop);
        return host;
    }
    auto* out = new Button(tr("Sign out"), Button::Kind::ghost);
    out->setSize(Button::Size::small);
    out->setObjectName(u"signOutDevice%1"_qs.arg(index));
    out->setAccessibleName(tr("Sign out: %1").arg(name));
    row->addWidget(out, 0, Qt::AlignTop);
    m_ways << out;
    connect(out, &Button::clicked, this, [this, session = device.id] { m_controller.signOut(session); });
    return host;
}

QString DevicesCard::timesOf(const protocol::SignedInDevice& device) {
    const auto& zone = zoneTable(m_zone);
    const QString since = yearDate(zone, device.since);
    if (device.current) return tr("Since %1").arg(since);
    return tr("Since %1, last seen %2").arg(since, relativeTime(zone, device.lastSeen, m_controller.now()));
}

void DevicesCard::follow() {
    m_others->setEnabled(!m_controller.isBusy());
    for (auto* way : m_ways)
        way->setEnabled(!m_controller.isBusy());
}

}  // namespace mc::account
