"""Personal data (个人信息) an office has published by mistake: where, of what kind and how much, never what it says.

The law: 《个人信息保护法》 articles 28, 31 and 34; 《政府信息公开条例》（国令711号） article 15. docs/privacy.md explains it.
"""
