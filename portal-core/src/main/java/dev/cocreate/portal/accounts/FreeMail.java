package dev.cocreate.portal.accounts;

import java.util.Set;

/** Mail domains at which anybody gets an address. An account that had one of them would own strangers. */
final class FreeMail {
    private static final Set<String> DOMAINS = Set.of(
            "gmail.com", "googlemail.com", "outlook.com", "outlook.de", "outlook.fr", "hotmail.com", "hotmail.de",
            "hotmail.fr", "hotmail.co.uk", "live.com", "live.de", "msn.com", "yahoo.com", "yahoo.de", "yahoo.fr",
            "yahoo.co.uk", "yahoo.co.jp", "yahoo.co.in", "ymail.com", "rocketmail.com", "icloud.com", "me.com", "mac.com",
            "aol.com", "aol.de", "proton.me", "protonmail.com", "pm.me", "tutanota.com", "tuta.com", "tuta.io", "gmx.de",
            "gmx.net", "gmx.com", "gmx.at", "gmx.ch", "web.de", "t-online.de", "freenet.de", "mail.de", "posteo.de",
            "mailbox.org", "arcor.de", "fastmail.com", "fastmail.fm", "hey.com", "zoho.com", "zohomail.com", "mail.com",
            "email.com", "mail.ru", "inbox.ru", "list.ru", "bk.ru", "yandex.ru", "yandex.com", "rambler.ru", "qq.com",
            "foxmail.com", "163.com", "126.com", "yeah.net", "sina.com", "sina.cn", "sohu.com", "139.com", "189.cn",
            "aliyun.com", "naver.com", "hanmail.net", "daum.net", "orange.fr", "free.fr", "laposte.net", "wanadoo.fr",
            "sfr.fr", "libero.it", "virgilio.it", "tiscali.it", "alice.it", "wp.pl", "o2.pl", "onet.pl", "interia.pl",
            "seznam.cz", "bluewin.ch", "ziggo.nl", "kpnmail.nl", "telenet.be", "skynet.be", "comcast.net", "verizon.net",
            "att.net", "sbcglobal.net", "cox.net", "btinternet.com", "sky.com", "rediffmail.com", "uol.com.br", "bol.com.br",
            "terra.com.br", "maktoob.com", "mailinator.com", "guerrillamail.com", "10minutemail.com", "yopmail.com",
            "duck.com", "simplelogin.com");

    private FreeMail() {}

    static boolean isAt(String domain) {
        return DOMAINS.contains(domain);
    }
}
