#pragma once

#include <QWidget>

#include "admin/documents_desk.h"

class QVBoxLayout;

namespace mc::widgets {
class Label;
}

namespace mc::admin {

/// The papers of the open application, each with a way to look at it: pictures here, everything else in a file of one's
/// own, since nothing of a stranger's is run by this program.
class DocumentsList : public QWidget {
    Q_OBJECT

public:
    /// `none`: said when there is none; empty: they can be asked for.
    explicit DocumentsList(DocumentsDesk& desk, const QString& none = {}, QWidget* parent = nullptr);

private:
    void follow();
    QWidget* makeRow(const protocol::ApplicationDocument& document);
    void look(const protocol::ApplicationDocument& document, const QByteArray& file);
    void keep(const protocol::ApplicationDocument& document, const QByteArray& file);
    void say(const QString& problem);

    DocumentsDesk& m_desk;
    QString m_none;
    QVBoxLayout* m_rows;
    widgets::Label* m_state;
    widgets::Label* m_problem;
};

}  // namespace mc::admin
