#pragma once

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QTextDocumentFragment>
#include <QToolTip>

#include "inspect/painted_text.h"

namespace mc::support {

/// What the tool tip says where the mouse rests on the list; empty when there is none.
inline QString tipAt(QAbstractItemView& view, const QPoint& point) {
    QHelpEvent rests(QEvent::ToolTip, point, view.viewport()->mapToGlobal(point));
    const bool told = QCoreApplication::sendEvent(view.viewport(), &rests) && rests.isAccepted();
    return told ? QTextDocumentFragment::fromHtml(QToolTip::text()).toPlainText() : QString();
}

/// Of the rows a list paints: how many words are cut, and which of all are not told as they should be.
struct RowTips {
    int cut = 0;
    QStringList wrong;

    explicit RowTips(QAbstractItemView& view) {
        for (const auto& painted : inspect::paintedTexts(*view.viewport())) {
            const QPoint point = painted.ink.center().toPoint();
            if (!view.viewport()->rect().contains(point) || !view.indexAt(point).isValid()) continue;
            const bool isCut = painted.text.endsWith(QChar(0x2026));
            const QString tip = tipAt(view, point);
            cut += isCut ? 1 : 0;
            const bool right =
                isCut ? tip.size() > painted.text.size() && tip.startsWith(painted.text.chopped(1).trimmed())
                      : tip.isEmpty();
            if (!right) wrong << painted.text + " -> " + tip;
        }
    }
};

}  // namespace mc::support
