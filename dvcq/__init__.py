"""From one workbook to the official papers of công tác dân vận chính quyền.

The modules in the order of the flow; a module imports only what stands above it (held by a test).

1.  problems          catalogue of problems: code, what is wrong, how to mend it
2.  decree            values of Nghị định 30/2020/NĐ-CP
3.  text              repair and fold of Vietnamese text
4.  dates             dates as read and as printed
5.  numbers           numbers as read and as printed
6.  numbering         marks of levels: I. · 1. · a) · -
7.  symbols           document symbols and citations
8.  metrics           widths of printed text
9.  sources           texts that remember their cells
10. package           Office packages as plain parts
11. resources         where the shipped templates lie
12. criterion_kinds   ways of scoring a criterion
13. columns           how a column and a sheet are declared
14. choices           what the choice columns offer
15. model             the workbook: sheets, columns, records
16. periods           reporting periods and what belongs to them
17. schema            the declarations for other programs
18. workbook          reads and writes spreadsheets
19. validate          cells → values → the model; every problem
20. facts             counts, sums, targets
21. figures           statistics, comparisons and tables of a report
22. scoring           facts + rubric → score lines
23. documents         the table of documents, their contexts and sentences
24. ruled_lines       lengths of ruled lines after rendering
25. render            context + template → .docx and trace
26. archive           dated, verifiable bags
27. pipeline          the whole way on one screen
28. run               the disk side of a run
29. console           what the clerk sees
30. cli               the command line
31. __main__          python -m dvcq
"""
