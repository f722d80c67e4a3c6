#pragma once

#include <QObject>

#include "account/paper.h"

namespace mc::account_paper {

/// Qt PrintSupport and libqrencode behind the client's interface: all of the product that links with them.
class PaperPlugin : public QObject, public account::Paper {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "MentorConnect.Account.Paper/1")
    Q_INTERFACES(mc::account::Paper)
public:
    void print(QWidget& over, const std::function<void(QPagedPaintDevice&)>& paint) override;
    QImage qrModules(const QString& text) override;
};

}  // namespace mc::account_paper
