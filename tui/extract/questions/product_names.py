"""Headings and titles that tell how to get, use and develop a program, in several languages."""

import re

from tui.extract.questions.names import bare

_THING = (
    "(?:repo|repository|project|package|library|app|application|plugin|extension|tool|module|site|template"
    "|service|script|bot|program|software)"
)
_HEADING = (
    r"install(?:ation|ing)?(?: .*)?|usage|how to (?:install|build|run|use|contribute"
    r"|help)(?: (?:it|this|this repo\w*|this project))?"
    r"|how to add (?:an? |new |your )*(?:questions?|answers?)|quick ?start|getting started|roadmap"
    rf"|(?:what(?:['’]s| is| does) (?:this|the) {_THING}(?: for| about| do)?"
    rf"|what to expect from this {_THING}"
    rf"|why (?:should i )?use (?:it|this)(?: {_THING})?|who do i talk to|who is (?:it|this) for"
    rf"|how (?:do|can) i (?:get set ?up|contribute|help|install(?: it| this)?"
    rf"|use (?:it|this)(?: {_THING})?))[ ?]*"
    r"|config(?:uration)?|options|settings"
    r"|build(?:ing)?|development|developing|deploy(?:ment|ing)?|tests?|testing|features"
    r"|requirements|prerequisites|dependencies"
    r"|upgrad(?:e|ing)|changelog|cli|commands|screenshots?|demo|download|checklist|code of conduct"
    r"|release(?:s| notes)?|status|api|troubleshooting"
    r"|known issues|uninstall(?:ing|ation)?|what you(?: will)? need"
    r"|anforderungen|voraussetzungen|verwendung|benutzung|konfiguration|einrichtung|schnellstart|fehlerbehebung"
    r"|instalaci[oó]n|requisitos(?: previos)?|configuraci[oó]n|uso|despliegue|inicio rápido|personalización"
    r"|instalação|configuração|como (?:usar|instalar|contribuir)|pré-requisitos|funcionalidades"
    r"|utilisation|prérequis|démarrage rapide|déploiement|fonctionnalités"
    r"|installazione|utilizzo|configurazione|requisiti|instalacja|użycie|kurulum|kullanım"
    r"|установка|использование|настройка|конфигурация|требования|сборка|быстрый старт|запуск|встановлення"
    r"|(?:环境|系统)(?:要求|准备|配置)|安装(?:步骤|方法|部署|与配置|指南|说明)?|部署(?:方式|步骤|方法|指南|说明)?"
    r"|快速(?:开始|入门|上手|使用)|使用(?:方法|方式|说明|指南|步骤)|项目结构|目录结构|功能(?:特性|特点|介绍|列表)"
    r"|配置(?:说明|文件|项)?|技术栈|更新日志|开源协议|许可证|贡献指南|故障排[查除]|服务管理|注意事项"
    r"|オプション|使用例|옵션|опции"
    r"|インストール(?:方法|手順)?|使い方|使用方法|設定(?:方法)?|必要(?:環境|条件)|動作環境|ライセンス"
    r"|설치(?: 방법)?|사용법|사용 방법|설정|요구 ?사항|التثبيت|الاستخدام"
)
_MANUAL = (
    r"^using (?:the )?(?-i:[A-Z][a-z]+)\b|"
    r"\b(?:user|usage|integration|deploy(?:ment)?|install(?:ation)?|setup|set-up|migration|developer|admin\w*"
    r"|quick ?start|upgrade|configuration|operations?|troubleshooting|getting started|contribut(?:or|ing))"
    r"[ '’]*s? (?:guide|manual|handbook|instructions?)\b"
    r"|\b(?:benutzer|anwender|installations|bedienungs|betriebs)(?:handbuch|anleitung)\b"
    r"|\b(?:guía|manual|guia|guide|manuel)(?: (?:de|do|da|d|du|del|de la|de l))?[ '’]+"
    r"(?:integra|instala|installation|usuario|utilizador|usuário|uso|utilisa|despliegue|déploiement|implanta|configura)"
    r"|\b(?:руководство (?:пользователя|администратора|по)|инструкция по)\b"
    r"|(?:部署|安装|使用|用户|配置|开发|操作|集成|启动|迁移|运维)(?:指南|手册|说明|教程|文档)|说明$"
    r"|(?:取扱|利用|導入|操作|設定)(?:説明書|ガイド|マニュアル|手順)"
)
_STEP = (
    r"(?:step|paso|passo|schritt|étape|etapa|шаг|крок|krok|adım|步骤|手順|단계)\s*[\d一二三四五六七八九十]"
    r"|第[\d一二三四五六七八九十]+步"
)
_PRODUCT_HEADING = re.compile(_HEADING, re.I)
_MANUAL_TITLE = re.compile(_MANUAL, re.I)
_STEP_HEADING = re.compile(_STEP, re.I)
_COUNT = re.compile(r"^(?:\d+ )+")
_LONGEST_TITLE = 80


def is_product_name(text: str) -> bool:
    """Whether a heading is one of those that tell how to get, use and develop a program."""
    return _PRODUCT_HEADING.fullmatch(_COUNT.sub("", bare(text))) is not None


def is_manual_title(text: str) -> bool:
    """Whether a title is that of instructions for a program: "Deployment guide"."""
    return len(text) <= _LONGEST_TITLE and _MANUAL_TITLE.search(bare(text)) is not None


def is_step(text: str) -> bool:
    """Whether a heading counts the steps of instructions: "Step 1: Register"."""
    return _STEP_HEADING.match(bare(text)) is not None
