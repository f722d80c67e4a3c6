#include "inspect/reading.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTableView>
#include <algorithm>

#include "inspect/painted_text.h"

namespace mc::inspect {
namespace {

constexpr double kTolerance = 2;  ///< Pixels; the ink of a slanted or rounded letter may leave its box.
constexpr double kLean = 0.12;    ///< Of its height, what a letter may lean out to the sides.
constexpr int kSteps = 4;         ///< Views of a list that are read; what follows looks the same.
constexpr QChar kCut(0x2026);

using IsOurs = std::function<bool(const QString&)>;

const QAbstractScrollArea* scrollAreaOf(const QWidget* widget) {
    const auto* area = qobject_cast<const QAbstractScrollArea*>(widget->parentWidget());
    return area && area->viewport() == widget ? area : nullptr;
}

QString nameOf(const QWidget* widget) {
    QStringList names;
    for (; widget && names.size() < 3; widget = widget->parentWidget())
        if (!widget->objectName().isEmpty() && !widget->objectName().startsWith(QLatin1String("qt_")))
            names.prepend(widget->objectName());
    return names.join(QLatin1Char('/'));
}

QString finding(const char* what, const QString& text, const QWidget* widget) {
    return QStringLiteral("%1: “%2” in %3 (%4)")
        .arg(QLatin1String(what), text, nameOf(widget), QLatin1String(widget->metaObject()->className()));
}

QString placeOf(const QRectF& ink, const QWidget& widget) {
    return QStringLiteral(", from %1, %2 to %3, %4 in %5 × %6")
        .arg(ink.left())
        .arg(ink.top())
        .arg(ink.right())
        .arg(ink.bottom())
        .arg(widget.width())
        .arg(widget.height());
}

/// In which directions what is around can be moved into sight.
struct Scrolls {
    bool sideways = false;
    bool upright = false;

    void add(const QAbstractScrollArea& area) {
        sideways = sideways || (area.horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff &&
                                area.horizontalScrollBar()->maximum() > 0);
        upright = upright ||
                  (area.verticalScrollBarPolicy() != Qt::ScrollBarAlwaysOff && area.verticalScrollBar()->maximum() > 0);
    }
};

bool exceeds(const QRectF& ink, const QRectF& room, const Scrolls& scrolls = {}) {
    const double lean = std::max(kTolerance, ink.height() * kLean);
    const bool sideways = ink.left() < room.left() - lean || ink.right() > room.right() + lean;
    const bool upright = ink.top() < room.top() - kTolerance || ink.bottom() > room.bottom() + kTolerance;
    return (sideways && !scrolls.sideways) || (upright && !scrolls.upright);
}

/// Whether a widget around it cuts off a part of the widget where nobody can scroll.
bool isCut(const QWidget* inside, QRectF part) {
    Scrolls scrolls;
    for (const QWidget* widget = inside; widget; widget = widget->parentWidget()) {
        if (const auto* area = scrollAreaOf(widget)) {
            scrolls.add(*area);
            const auto* table = qobject_cast<const QTableView*>(area->parentWidget());
            if (table && area == table->horizontalHeader()) scrolls.add(*table);  // Titles go along with their columns.
        }
        if (exceeds(part, QRectF(widget->rect()), scrolls)) return true;
        if (widget->isWindow()) break;
        part.translate(widget->pos());
    }
    return false;
}

bool overlap(const QRectF& a, const QRectF& b) {
    const QRectF both = a & b;
    return both.width() > 2 && both.height() > 2;
}

void collect(const QLayout* layout, QWidgetList& widgets) {
    for (int i = 0; layout && i < layout->count(); ++i) {
        if (auto* widget = layout->itemAt(i)->widget()) widgets << widget;
        collect(layout->itemAt(i)->layout(), widgets);
    }
}

/// Whether a widget that shares a layout with it, or with one around it, lies over a part of the widget that is not
/// scrolled away. What floats over a page (a dialog, a toast) is in no layout.
bool isCovered(const QWidget* inside, QRectF part) {
    for (const QWidget* widget = inside; !widget->isWindow() && widget->parentWidget();
         widget = widget->parentWidget()) {
        part = (part & QRectF(widget->rect())).translated(widget->pos());
        QWidgetList beside;
        collect(widget->parentWidget()->layout(), beside);
        if (!beside.contains(const_cast<QWidget*>(widget))) continue;
        const auto& stack = widget->parentWidget()->children();
        const auto own = stack.indexOf(const_cast<QWidget*>(widget));
        for (const QWidget* other : std::as_const(beside))
            if (other->isVisible() && stack.indexOf(const_cast<QWidget*>(other)) > own &&
                overlap(part, QRectF(other->geometry())))
                return true;
    }
    return false;
}

/// Fields scroll what is typed into them with the cursor.
bool isTyped(const QWidget* widget) {
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget->parentWidget());
}

bool isShort(const QString& text, const QWidget* widget, const IsOurs& isOurs) {
    // Some words end with "…" by themselves: "Opening the camera …".
    return text.endsWith(kCut) && isOurs(text) && !widget->property("text").toString().endsWith(text);
}

/// A ground that fills the widget is the widget's own.
bool isShape(const QRectF& box, const QWidget& widget) {
    return !box.isNull() && !box.contains(QRectF(widget.rect()).adjusted(1, 1, -1, -1));
}

void judge(const std::vector<PaintedText>& texts, const IsOurs& isOurs, QStringList& found) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto& [text, ink, clip, box, widget] = texts[i];
        if (isShort(text, widget, isOurs)) found << finding("no room", text, widget);
        if (!isTyped(widget) && isCut(widget, ink)) found << finding("cut off", text, widget) + placeOf(ink, *widget);
        // What is scrolled out of a list, half or wholly, is no line's fault.
        const auto seen = ink & QRectF(widget->rect());
        if (!clip.isNull() && !seen.isEmpty() && !isTyped(widget) && exceeds(seen, clip))
            found << finding("cut by its line", text, widget) + placeOf(ink, *widget);
        if (isCovered(widget, ink)) found << finding("covered", text, widget);
        if (isShape(box, *widget) && exceeds(ink, box)) found << finding("leaves its box", text, widget);
        for (std::size_t j = 0; j < i; ++j)
            if (overlap(texts[j].ink, ink)) found << finding("painted over", text, widget);
    }
}

QString withoutSpaces(QString text) {
    return text.remove(QChar::LineSeparator).remove(QLatin1Char('\n')).remove(QLatin1Char(' '));
}

/// A label that has fewer lines than its words need says nothing of the rest.
bool isWhole(const QString& words, const std::vector<PaintedText>& texts) {
    QString painted;
    for (const auto& text : texts)
        painted += text.text;
    return painted.contains(kCut) || withoutSpaces(painted) == withoutSpaces(words);
}

/// Whether a line ends inside a word.
bool isBroken(const QString& words, const std::vector<PaintedText>& texts) {
    qsizetype end = 0;
    for (std::size_t i = 0; i + 1 < texts.size(); ++i) {
        const QString piece = texts[i].text.trimmed();
        end = words.indexOf(piece, end) + piece.size();
        if (end < piece.size() || end >= words.size()) return false;
        const bool nextLine = texts[i + 1].ink.top() > texts[i].ink.center().y();
        if (nextLine && words[end - 1].isLetterOrNumber() && words[end].isLetterOrNumber()) return true;
    }
    return false;
}

void judgeWhole(const QLabel& label, const std::vector<PaintedText>& texts, const IsOurs& isOurs, QStringList& found) {
    const QString words = label.text();
    if (words.trimmed().isEmpty() || !isOurs(words)) return;
    if (!isWhole(words, texts)) found << finding("left out", words, &label);
    if (isBroken(words, texts)) found << finding("broken in a word", words, &label);
}

/// What there is above and below what a list shows now.
void judgeList(QAbstractItemView& list, const IsOurs& isOurs, QStringList& found) {
    auto* bar = list.verticalScrollBar();
    const int before = bar->value();
    for (int step = 0; step < kSteps; ++step) {
        bar->setValue(step * std::max(1, bar->pageStep()));
        judge(paintedTexts(*list.viewport()), isOurs, found);
        if (bar->value() >= bar->maximum()) break;
    }
    bar->setValue(before);
}

void judgeChoice(QComboBox& box, const IsOurs& isOurs, QStringList& found) {
    if (box.count() == 0 || !box.isEnabled() || QApplication::activePopupWidget()) return;
    box.showPopup();
    judgeList(*box.view(), isOurs, found);
    box.hidePopup();
}

void judgeWidget(QWidget& widget, const IsOurs& isOurs, QStringList& found) {
    auto* list = qobject_cast<QAbstractItemView*>(widget.parentWidget());
    if (list && list->viewport() == &widget) return judgeList(*list, isOurs, found);
    const auto texts = paintedTexts(widget);
    judge(texts, isOurs, found);
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) judgeWhole(*label, texts, isOurs, found);
    if (auto* choice = qobject_cast<QComboBox*>(&widget)) judgeChoice(*choice, isOurs, found);
}

QString ofParent(const QWidget& widget) {
    const auto* parent = widget.parentWidget();
    return parent ? placeOf(QRectF(widget.geometry()), *parent) : QString();
}

bool isControl(const QWidget& widget) {
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QComboBox*>(&widget) ||
           qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QPlainTextEdit*>(&widget);
}

QString wordsOf(const QWidget& widget) {
    return widget.accessibleName().isEmpty() ? widget.property("text").toString() : widget.accessibleName();
}

}  // namespace

QStringList unreadableWords(QWidget& window, const IsOurs& isOurs) {
    QStringList found;
    for (QWidget* widget : window.findChildren<QWidget*>())
        if (widget->isVisible() && !widget->size().isEmpty() && !widget->inherits("QQuickWidget"))
            judgeWidget(*widget, isOurs, found);
    found.removeDuplicates();
    return found;
}

QStringList unreachableControls(QWidget& window) {
    QStringList found;
    for (const QWidget* widget : window.findChildren<QWidget*>())
        if (isControl(*widget) && widget->isVisible() && widget->isEnabled() &&
            (widget->size().isEmpty() || isCut(widget, QRectF(widget->rect()))))
            found << finding("out of reach", wordsOf(*widget), widget) + ofParent(*widget);
    return found;
}

}  // namespace mc::inspect
