#include "tour/remote_control.h"

#include <unistd.h>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QDesktopServices>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTabBar>
#include <QTextEdit>
#include <QTimer>
#include <algorithm>
#include <cstdio>

#include "tour/fingers.h"
#include "tour/hands.h"
#include "web/view.h"

namespace mc::tour {

namespace {

/// A visible widget of that name; the one in the active window first, then the newest.
QWidget* find(const QString& name) {
    QWidget* found = nullptr;
    for (auto* top : QApplication::topLevelWidgets()) {
        if (!top->isVisible()) continue;
        if (top->objectName() == name) found = top;
        for (auto* widget : top->findChildren<QWidget*>(name))
            if (widget->isVisible()) found = widget;
        if (found && found->window() == QApplication::activeWindow()) return found;
    }
    return found;
}

QJsonObject failed(const QString& why) {
    return {{"ok", false}, {"error", why}};
}

QString textOf(const QWidget* widget) {
    if (const auto* label = qobject_cast<const QLabel*>(widget)) return label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) return button->text();
    if (const auto* line = qobject_cast<const QLineEdit*>(widget)) return line->text();
    if (const auto* combo = qobject_cast<const QComboBox*>(widget)) return combo->currentText();
    if (const auto* edit = qobject_cast<const QPlainTextEdit*>(widget)) return edit->toPlainText();
    if (const auto* edit = qobject_cast<const QTextEdit*>(widget)) return edit->toPlainText();
    return widget->property("text").toString();
}

/// All words a person can see inside a widget.
void collectText(const QWidget* widget, QStringList& into) {
    if (const auto text = textOf(widget); !text.isEmpty()) into << text;
    for (const auto* child : widget->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        if (child->isVisible()) collectText(child, into);
}

/// By how the name ends: "…, free" is not "…, free for 30 minutes only".
void findAccessible(QAccessibleInterface* root, const QString& ending, QList<QAccessibleInterface*>& into) {
    for (int i = 0; root && i < root->childCount(); ++i) {
        auto* child = root->child(i);
        if (!child) continue;
        const bool fits = child->text(QAccessible::Name).endsWith(ending, Qt::CaseInsensitive);
        if (fits && !child->state().invisible) into << child;
        findAccessible(child, ending, into);
    }
}

/// More than the stops of any page.
constexpr int kToldStops = 30;  ///< When Tab goes round elsewhere.
constexpr int kMostStops = 250;

QWidget* focusNow() {
    if (auto* focus = QApplication::focusWidget()) return focus;
    return QApplication::activeWindow();
}

bool holdsFocus(const QWidget& widget) {
    const auto* focus = QApplication::focusWidget();
    return focus && (focus == &widget || widget.isAncestorOf(focus) || widget.focusProxy() == focus);
}

/// The part of a painted or tabbed widget the arrows are on, as assistive technology is told.
QString partUnderKeys(QWidget& widget) {
    if (const auto* tabs = qobject_cast<QTabBar*>(&widget)) return tabs->tabText(tabs->currentIndex());
    auto* accessible = QAccessible::queryAccessibleInterface(&widget);
    auto* part = accessible ? accessible->focusChild() : nullptr;
    return part ? part->text(QAccessible::Name) : QString();
}

/// The chosen one of a group of choices, when it is another: Tab comes to that one only.
QAbstractButton* chosenBeside(const QAbstractButton& button) {
    if (button.isChecked()) return nullptr;
    if (const auto* group = button.group()) return group->exclusive() ? group->checkedButton() : nullptr;
    if (!button.autoExclusive()) return nullptr;
    const auto beside = button.parentWidget()->findChildren<QAbstractButton*>(Qt::FindDirectChildrenOnly);
    const auto chosen = std::find_if(beside.begin(), beside.end(), [](const QAbstractButton* other) {
        return other->autoExclusive() && other->isChecked();
    });
    return chosen == beside.end() ? nullptr : *chosen;
}

bool arrowTo(const QAbstractButton& button) {
    for (int i = 0; i < 10 && !button.isChecked(); ++i)
        fingers().key(focusNow(), Qt::Key_Down);
    return button.isChecked();
}

/// What a row's columns show.
QJsonArray cellsOf(const QAbstractItemView& view, int row) {
    QJsonArray cells;
    for (int column = 0; column < view.model()->columnCount(view.rootIndex()); ++column)
        cells << view.model()->index(row, column, view.rootIndex()).data().toString();
    return cells;
}

/// Moves a list's current row with the arrows; false when they do not lead there.
bool walkTo(QAbstractItemView& view, const QModelIndex& index) {
    fingers().key(&view, Qt::Key_Home);
    for (int i = 0; i < kMostStops && view.currentIndex() != index; ++i) {
        const auto before = view.currentIndex();
        fingers().key(&view, Qt::Key_Down);
        if (view.currentIndex() == before) fingers().key(&view, Qt::Key_Right);
        if (view.currentIndex() == before) return false;
    }
    return view.currentIndex() == index;
}

}  // namespace

RemoteControl::RemoteControl(bool keysOnly) : m_input(STDIN_FILENO, QSocketNotifier::Read), m_keysOnly(keysOnly) {
    connect(&m_input, &QSocketNotifier::activated, this, &RemoteControl::readCommands);
    for (const auto& scheme : {"http", "https"})
        QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "keepOpened");
}

void RemoteControl::keepOpened(const QUrl& address) {
    m_opened = address;
}

void RemoteControl::readCommands() {
    char buffer[65536];
    const auto count = ::read(STDIN_FILENO, buffer, sizeof buffer);
    if (count <= 0) {
        QApplication::quit();
        return;
    }
    m_pending.append(buffer, static_cast<int>(count));
    for (qsizetype end = m_pending.indexOf('\n'); end >= 0; end = m_pending.indexOf('\n')) {
        const auto line = m_pending.left(end);
        m_pending.remove(0, end + 1);
        // A click may open a dialog with a loop of its own, so the answer must not wait for it.
        QTimer::singleShot(0, this, [this, line] { execute(QJsonDocument::fromJson(line).object()); });
    }
}

void RemoteControl::reply(const QJsonObject& answer) {
    const auto line = QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fflush(stdout);
}

void RemoteControl::execute(const QJsonObject& command) {
    if (command["do"] == "script") return script(command);
    if (command["do"] == "painted") return awaitPaint(command);
    if (command["do"] == "close") {
        reply({{"ok", true}});
        for (auto* top : QApplication::topLevelWidgets())
            top->close();
        QApplication::quit();
        return;
    }
    reply(answer(command));
}

QJsonObject RemoteControl::answer(const QJsonObject& command) {
    const auto what = command["do"].toString();
    if (what == "click") return click(command);
    if (what == "type") return type(command);
    if (what == "press") return press(command);
    if (what == "choose") return choose(command);
    if (what == "state") return state(command);
    if (what == "rows") return rows(command);
    if (what == "pick") return pick(command);
    if (what == "key") return key(command);
    if (what == "grab") return grab(command);
    if (what == "opened") return {{"ok", m_opened.isValid()}, {"text", QString::fromUtf8(m_opened.toEncoded())}};
    return failed("unknown command " + what);
}

QJsonObject RemoteControl::click(const QJsonObject& command) {
    auto* widget = find(command["name"].toString());
    if (!widget) return failed("no visible widget " + command["name"].toString());
    if (!widget->isEnabled()) return failed(command["name"].toString() + " is disabled");
    if (m_keysOnly && !reach(*widget)) return failed(notReached(command["name"].toString()));
    reveal(widget);
    // Posted, not called: what the click opens may run its own loop.
    QTimer::singleShot(0, widget, [widget, keys = m_keysOnly] {
        if (keys) return fingers().key(focusNow(), Qt::Key_Space);
        const bool box = widget->inherits("QCheckBox") || widget->inherits("QRadioButton");
        const QPoint at = box ? QPoint(12, widget->height() / 2) : widget->rect().center();
        fingers().click(widget, at);
    });
    return {{"ok", true}};
}

QJsonObject RemoteControl::type(const QJsonObject& command) {
    auto* widget = find(command["name"].toString());
    if (!widget) return failed("no visible widget " + command["name"].toString());
    if (!widget->isEnabled()) return failed(command["name"].toString() + " is disabled");
    reveal(widget);
    if (auto* proxy = widget->focusProxy()) widget = proxy;
    if (!qobject_cast<QLineEdit*>(widget) && !qobject_cast<QPlainTextEdit*>(widget) &&
        !qobject_cast<QTextEdit*>(widget)) {
        QWidget* inner = widget->findChild<QLineEdit*>();
        if (!inner) inner = widget->findChild<QPlainTextEdit*>();
        if (!inner) inner = widget->findChild<QTextEdit*>();
        if (!inner) return failed(command["name"].toString() + " takes no text");
        widget = inner;
    }
    if (!m_keysOnly) widget->setFocus();
    if (m_keysOnly && !reach(*widget)) return failed(notReached(command["name"].toString()));
    fingers().key(widget, Qt::Key_A, Qt::ControlModifier);
    fingers().key(widget, Qt::Key_Delete);
    for (const auto c : command["text"].toString())
        c == '\n' ? fingers().key(widget, Qt::Key_Return) : fingers().letter(widget, c.toLatin1());
    return {{"ok", true}, {"text", textOf(widget)}};
}

QJsonObject RemoteControl::press(const QJsonObject& command) {
    auto* widget = find(command["name"].toString());
    if (!widget) return failed("no visible widget " + command["name"].toString());
    if (auto* proxy = widget->focusProxy()) widget = proxy;
    if (!m_keysOnly) widget->setFocus();
    if (m_keysOnly && !reach(*widget)) return failed(notReached(command["name"].toString()));
    const QKeySequence keys(command["key"].toString());
    if (keys.isEmpty()) return failed("unknown key");
    QTimer::singleShot(0, widget,
                       [widget, keys] { fingers().key(widget, Qt::Key(keys[0].key()), keys[0].keyboardModifiers()); });
    return {{"ok", true}};
}

QJsonObject RemoteControl::choose(const QJsonObject& command) {
    auto* widget = find(command["name"].toString());
    if (!widget) return failed("no visible widget " + command["name"].toString());
    auto* combo = qobject_cast<QComboBox*>(widget);
    if (!combo) combo = widget->findChild<QComboBox*>();
    if (!combo) return failed("not a choice");
    const auto index = combo->findText(command["text"].toString(), Qt::MatchContains);
    if (index < 0) return failed("nothing to choose called " + command["text"].toString());
    if (!m_keysOnly) combo->setFocus();
    if (m_keysOnly && !reach(*combo)) return failed(notReached(command["name"].toString()));
    while (combo->currentIndex() > index)
        fingers().key(combo, Qt::Key_Up);
    while (combo->currentIndex() < index)
        fingers().key(combo, Qt::Key_Down);
    return {{"ok", true}, {"text", combo->currentText()}};
}

QJsonObject RemoteControl::state(const QJsonObject& command) {
    auto* widget = find(command["name"].toString());
    if (!widget) return {{"ok", true}, {"visible", false}};
    QStringList all;
    collectText(widget, all);
    QJsonObject result{{"ok", true},
                       {"visible", true},
                       {"enabled", widget->isEnabled()},
                       {"text", textOf(widget)},
                       {"all", all.join('\n')},
                       {"focus", widget->hasFocus()},
                       {"accessible", widget->accessibleName()}};
    const auto property = command["property"].toString();
    if (!property.isEmpty()) result["value"] = QJsonValue::fromVariant(widget->property(property.toUtf8()));
    return result;
}

QJsonObject RemoteControl::rows(const QJsonObject& command) {
    auto* view = qobject_cast<QAbstractItemView*>(find(command["name"].toString()));
    if (!view || !view->model()) return failed("no visible list " + command["name"].toString());
    QJsonArray texts;
    QJsonArray cells;
    for (int row = 0; row < view->model()->rowCount(view->rootIndex()); ++row) {
        cells << cellsOf(*view, row);
        const auto index = view->model()->index(row, 0, view->rootIndex());
        const auto accessible = index.data(Qt::AccessibleTextRole).toString();
        texts << (accessible.isEmpty() ? index.data(Qt::DisplayRole).toString() : accessible);
    }
    if (command.contains("open")) {
        // Found and opened in one go: the list may be another one a moment later.
        const auto wanted = command["open"].toString();
        int row = 0;
        while (row < texts.size() && !texts[row].toString().contains(wanted, Qt::CaseInsensitive))
            ++row;
        const QPersistentModelIndex index(view->model()->index(row, 0, view->rootIndex()));
        if (!index.isValid()) return failed("no row called " + wanted);
        if (m_keysOnly) {
            if (!reach(*view) || !walkTo(*view, index)) return failed("the keys do not lead to the row");
        } else {
            view->scrollTo(index);
            view->setFocus();
        }
        QTimer::singleShot(0, view, [view, index] {
            view->setCurrentIndex(index);
            fingers().key(view, Qt::Key_Return);
        });
    }
    return {{"ok", true}, {"rows", texts}, {"cells", cells}};
}

/// Clicks a part that is painted rather than a widget, found by what assistive technology is told of it.
QJsonObject RemoteControl::pick(const QJsonObject& command) {
    auto* widget = find(command["name"].toString());
    if (!widget) return failed("no visible widget " + command["name"].toString());
    const QString ending = command["ending"].toString();
    if (m_keysOnly) return pickByKeys(*widget, ending);
    reveal(widget);
    QList<QAccessibleInterface*> parts;
    findAccessible(QAccessible::queryAccessibleInterface(widget), ending, parts);
    const auto nth = command["nth"].toInt();
    if (parts.size() <= nth) return failed("no part called " + ending);
    auto* part = parts[nth];
    const auto name = part->text(QAccessible::Name);
    const auto at = widget->mapFromGlobal(part->rect().center());
    QTimer::singleShot(0, widget, [widget, at] {
        auto* target = widget->childAt(at);
        fingers().click(target ? target : widget, target ? target->mapFrom(widget, at) : at);
    });
    return {{"ok", true}, {"text", name}, {"count", parts.size()}};
}

QJsonObject RemoteControl::pickByKeys(QWidget& widget, const QString& ending) {
    if (!reach(widget)) return failed(notReached(widget.objectName()));
    for (int i = 0; i < kMostStops; ++i) {
        const auto name = partUnderKeys(widget);
        if (name.endsWith(ending, Qt::CaseInsensitive)) {
            QTimer::singleShot(0, &widget, [&widget] { fingers().key(&widget, Qt::Key_Return); });
            return {{"ok", true}, {"text", name}};
        }
        fingers().key(&widget, Qt::Key_Down);
        if (partUnderKeys(widget) == name) fingers().key(&widget, Qt::Key_Right);
        if (partUnderKeys(widget) == name) break;
    }
    return failed("the arrows do not lead to " + ending);
}

/// A key to whatever has the focus.
QJsonObject RemoteControl::key(const QJsonObject& command) {
    const QKeySequence keys(command["key"].toString());
    auto* focus = focusNow();
    if (keys.isEmpty() || !focus) return failed("no such key, or nothing has the focus");
    QTimer::singleShot(0, focus,
                       [focus, keys] { fingers().key(focus, Qt::Key(keys[0].key()), keys[0].keyboardModifiers()); });
    return {{"ok", true}, {"text", focus->objectName()}};
}

QString RemoteControl::notReached(const QString& name) const {
    return u"Tab does not lead to %1 but to %2"_qs.arg(name, m_walked.join(u", "_qs));
}

bool RemoteControl::reach(QWidget& widget) {
    m_walked.clear();
    if (auto* button = qobject_cast<QAbstractButton*>(&widget))
        if (auto* chosen = chosenBeside(*button)) return reach(*chosen) && arrowTo(*button);
    for (int i = 0; i < kMostStops && !holdsFocus(widget); ++i) {
        auto* focus = focusNow();
        if (!focus) return false;
        if (i < kToldStops)
            m_walked << (focus->objectName().isEmpty() ? QString::fromLatin1(focus->metaObject()->className())
                                                       : focus->objectName());
        fingers().key(focus, Qt::Key_Tab);
    }
    return holdsFocus(widget);
}

QJsonObject RemoteControl::grab(const QJsonObject& command) {
    QWidget* window = nullptr;
    for (auto* top : QApplication::topLevelWidgets())
        if (top->isVisible() && top->objectName() == command["name"].toString("mainWindow")) window = top;
    if (!window) return failed("no main window");
    if (command.contains("width")) window->resize(command["width"].toInt(), command["height"].toInt());
    const bool saved = window->grab().save(command["file"].toString());
    return {{"ok", saved}, {"error", saved ? "" : "cannot write " + command["file"].toString()}};
}

void RemoteControl::script(const QJsonObject& command) {
    auto* widget = find(command["name"].toString());
    auto* view = qobject_cast<web::View*>(widget);
    if (!view && widget) view = widget->findChild<web::View*>();
    if (!view) return reply(failed("no visible browser " + command["name"].toString()));
    view->run(command["text"].toString(), web::World::page, [](const QVariant& value) {
        reply({{"ok", true}, {"value", QJsonValue::fromVariant(value)}});
    });
}

void RemoteControl::awaitPaint(const QJsonObject& command) {
    m_awaited = command["name"].toString();
    qApp->installEventFilter(this);
    if (auto* widget = find(m_awaited)) widget->update();
}

bool RemoteControl::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Paint && watched->objectName() == m_awaited) {
        qApp->removeEventFilter(this);
        reply({{"ok", true}});
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace mc::tour
