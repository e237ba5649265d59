<?xml version="1.0"?>
<!-- Sums PMD's list by package: methods, those with a complexity above 10, their share; then those methods, worst first. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:p="http://pmd.sourceforge.net/report/2.0.0">
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:key name="by-package" match="p:violation" use="@package"/>
  <xsl:variable name="mark" select="'cyclomatic complexity of '"/>

  <xsl:template match="/">
    <xsl:text>package                     methods  above 10   share&#10;</xsl:text>
    <xsl:for-each select="//p:violation[generate-id() = generate-id(key('by-package', @package)[1])]">
      <xsl:sort select="@package"/>
      <xsl:call-template name="row">
        <xsl:with-param name="name" select="@package"/>
        <xsl:with-param name="methods" select="key('by-package', @package)"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:call-template name="row">
      <xsl:with-param name="name" select="'all'"/>
      <xsl:with-param name="methods" select="//p:violation"/>
    </xsl:call-template>
    <xsl:text>&#10;above 10, worst first&#10;</xsl:text>
    <xsl:for-each select="//p:violation[number(substring-before(substring-after(., $mark), '.')) &gt; 10]">
      <xsl:sort select="substring-before(substring-after(., $mark), '.')" data-type="number" order="descending"/>
      <xsl:value-of select="concat(substring-before(substring-after(., $mark), '.'), '  ', @package, '.', @class, '.', @method, '&#10;')"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="row">
    <xsl:param name="name"/>
    <xsl:param name="methods"/>
    <xsl:variable name="above" select="count($methods[number(substring-before(substring-after(., $mark), '.')) &gt; 10])"/>
    <xsl:value-of select="substring(concat($name, '                              '), 1, 28)"/>
    <xsl:value-of select="substring(concat('       ', count($methods)), string-length(concat('       ', count($methods))) - 6)"/>
    <xsl:value-of select="substring(concat('          ', $above), string-length(concat('          ', $above)) - 9)"/>
    <xsl:value-of select="concat('   ', format-number($above div count($methods), '0.0 %'), '&#10;')"/>
  </xsl:template>
</xsl:stylesheet>
